package dev.plumbline.port;

/** What became of one statement on a scratch database. */
public sealed interface ReplayOutcome {
    /** It ran. */
    record Done() implements ReplayOutcome {}

    /** It holds no schema (session settings, rows) and was left out, which is counted. */
    record LeftOut(String reason) implements ReplayOutcome {}

    /** The plain role may not do it (SQLSTATE 42501, or 0A000 for an extension): what it would have made is a gap. */
    record NotAllowed(String sqlState, String message) implements ReplayOutcome {}

    /**
     * It failed.
     *
     * @param missing the relation or schema that is not there, as {@code schema.name}, for SQLSTATE 42P01 and 3F000; else empty
     */
    record Failed(String sqlState, String message, String missing) implements ReplayOutcome {}
}
