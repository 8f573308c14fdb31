package dev.plumbline.catalog;

/**
 * Where a snapshot comes from; no part of its fingerprint.
 *
 * @param source what was read, without secrets
 * @param commit the checkout's commit, or empty
 * @param generated when, ISO-8601 in UTC
 * @param server the server's version, such as {@code 15.18}
 * @param encoding the database's encoding
 * @param collation the database's default collation
 * @param role the role that read
 */
public record Provenance(
        String source, String commit, String generated, String server, String encoding, String collation, String role) {
    /** Of a snapshot that no server was asked for. */
    public static Provenance of(String source) {
        return new Provenance(source, "", "", "", "", "", "");
    }

    /** The server's major version; 0 where no server was asked. */
    public int major() {
        String digits = server.replaceFirst("^(\\d*).*$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** The same, said to come from another source. */
    public Provenance from(String newSource) {
        return new Provenance(newSource, commit, generated, server, encoding, collation, role);
    }
}
