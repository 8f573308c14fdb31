package dev.plumbline.plan;

import dev.plumbline.catalog.Fingerprint;
import dev.plumbline.catalog.Gap;
import dev.plumbline.diff.Difference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ordered statements that turn the actual side into the expected one.
 *
 * @param actual the fingerprint of the side that the statements are for
 * @param expected the fingerprint of what they make of it
 * @param creator the role that must run them: new objects get its default privileges
 * @param statements in the order of running
 * @param gaps where nothing can be said, so that nothing is done
 */
public record Plan(
        Fingerprint actual, Fingerprint expected, String creator, List<Statement> statements, List<Gap> gaps) {
    public Plan {
        statements = List.copyOf(statements);
        gaps = List.copyOf(gaps);
    }

    /** SHA-256, in hexadecimal, over the actual side's fingerprint and all statements with their groups. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(actual.sha256().getBytes(StandardCharsets.UTF_8));
            for (Statement statement : statements) {
                byte[] sql = statement.sql().getBytes(StandardCharsets.UTF_8);
                digest.update((statement.group() + ":" + sql.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(sql);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether a routine is made, whose body may name what is not there yet. */
    public boolean makesRoutines() {
        return statements.stream()
                .anyMatch(statement -> statement.sql().startsWith("CREATE")
                        && List.of("function", "procedure")
                                .contains(statement.object().kind()));
    }

    /** The differences that cannot be mended without losing data. */
    public Set<Difference> losing() {
        return statements.stream()
                .filter(Statement::losesData)
                .map(Statement::cause)
                .collect(Collectors.toSet());
    }

    /** The same with other statements. */
    Plan with(List<Statement> others) {
        return new Plan(actual, expected, creator, others, gaps);
    }

    /** The same for a side of that fingerprint, with those statements in a group before all others. */
    public Plan after(List<Statement> first, Fingerprint newActual) {
        List<Statement> all = new ArrayList<>(first);
        int moved = first.isEmpty() ? 0 : 1;
        statements.stream().map(statement -> statement.later(moved)).forEach(all::add);
        return new Plan(newActual, expected, creator, all, gaps);
    }
}
