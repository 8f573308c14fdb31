package dev.plumbline.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * SHA-256, in hexadecimal, over the compared attributes of objects in the order of their ids. Attributes go in by name, those
 * without a value are left out: so an object of an unknown kind, which keeps no order, has the fingerprint it was saved with.
 */
public record Fingerprint(String sha256) {
    static Fingerprint of(Collection<CatalogObject> sorted) {
        MessageDigest digest = sha256Digest();
        for (CatalogObject object : sorted) {
            feed(digest, object.id().toString());
            new TreeMap<>(Attributes.of(object)).forEach((name, value) -> {
                if (value != null) {
                    feed(digest, name);
                    feed(digest, value.toString());
                }
            });
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static void feed(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
