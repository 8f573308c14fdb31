package dev.plumbline.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key's definition as PostgreSQL writes it, in its parts.
 *
 * @param columns between commas, as SQL writes them
 * @param table the referenced one, qualified
 * @param references its columns
 * @param deferral {@code DEFERRABLE} and what follows, or empty
 */
record ForeignKeySql(
        String columns,
        String table,
        String references,
        @Nullable String match,
        @Nullable String onUpdate,
        @Nullable String onDelete,
        String deferral) {
    private static final String ACTION = "(CASCADE|RESTRICT|SET NULL|SET DEFAULT|NO ACTION)";
    private static final Pattern DEFINITION = Pattern.compile("FOREIGN KEY \\((.+?)\\) REFERENCES (.+?)\\((.+?)\\)"
            + "(?: MATCH (FULL))?(?: ON UPDATE " + ACTION + ")?(?: ON DELETE " + ACTION + ")?"
            + "( DEFERRABLE(?: INITIALLY DEFERRED)?)?");

    /** Empty where it says more than that. */
    static Optional<ForeignKeySql> of(String definition) {
        Matcher m = DEFINITION.matcher(definition);
        boolean plain = m.matches() && !(m.group(1) + m.group(2) + m.group(3)).contains("\"\"");
        return plain
                ? Optional.of(new ForeignKeySql(
                        m.group(1),
                        m.group(2),
                        m.group(3),
                        m.group(4),
                        m.group(5),
                        m.group(6),
                        m.group(7) == null ? "" : m.group(7).strip()))
                : Optional.empty();
    }
}
