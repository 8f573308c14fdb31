package dev.plumbline.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * SHA-256, in hexadecimal, over the compared attributes of objects in the order of their ids. Attributes go in by name, those
 * without a value are left out: so an object of an unknown kind, which keeps no order, has the fingerprint it was saved with.
 */
public record Fingerprint(String sha256) {
    private static final int CHUNK = 1 << 16;
    private static final byte[] TRUE = framed("true");
    private static final byte[] FALSE = framed("false");

    static Fingerprint of(Collection<CatalogObject> sorted) {
        MessageDigest digest = Sha256.digest();
        ByteArrayOutputStream chunk = new ByteArrayOutputStream(2 * CHUNK);
        Map<String, byte[]> names = new HashMap<>();
        for (CatalogObject object : sorted) {
            write(object, names, chunk);
            if (chunk.size() > CHUNK) {
                digest.update(chunk.toByteArray());
                chunk.reset();
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest(chunk.toByteArray())));
    }

    private static void write(CatalogObject object, Map<String, byte[]> names, ByteArrayOutputStream to) {
        to.writeBytes(framed(object.id().toString()));
        Attributes.byName(object, (name, value) -> {
            to.writeBytes(names.computeIfAbsent(name, Fingerprint::framed));
            to.writeBytes(value instanceof Boolean flag ? (flag ? TRUE : FALSE) : framed(value.toString()));
        });
    }

    /** A text in UTF-8 after its length in bytes and a colon. */
    private static byte[] framed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int digits = 1;
        for (int rest = bytes.length; rest > 9; rest /= 10) {
            digits++;
        }
        byte[] framed = new byte[digits + 1 + bytes.length];
        for (int rest = bytes.length, at = digits - 1; at >= 0; rest /= 10, at--) {
            framed[at] = (byte) ('0' + rest % 10);
        }
        framed[digits] = ':';
        System.arraycopy(bytes, 0, framed, digits + 1, bytes.length);
        return framed;
    }

    @Override
    public String toString() {
        return sha256;
    }
}
