package dev.plumbline.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;

/**
 * SHA-256, in hexadecimal, over the compared attributes of objects in the order of their ids. Attributes go in by name, those
 * without a value are left out: so an object of an unknown kind, which keeps no order, has the fingerprint it was saved with.
 */
public record Fingerprint(String sha256) {
    private static final int CHUNK = 1 << 16;

    static Fingerprint of(Collection<CatalogObject> sorted) {
        MessageDigest digest = Sha256.digest();
        ByteArrayOutputStream chunk = new ByteArrayOutputStream(2 * CHUNK);
        for (CatalogObject object : sorted) {
            write(object, chunk);
            if (chunk.size() > CHUNK) {
                digest.update(chunk.toByteArray());
                chunk.reset();
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest(chunk.toByteArray())));
    }

    private static void write(CatalogObject object, ByteArrayOutputStream to) {
        write(object.id().toString(), to);
        Attributes.byName(object, (name, value) -> {
            write(name, to);
            write(value.toString(), to);
        });
    }

    private static void write(String text, ByteArrayOutputStream to) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeBytes(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        to.write(':');
        to.writeBytes(bytes);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
