package dev.plumbline.source.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Table(...)} says beside columns and constraints.
 *
 * @param prefixes such as {@code UNLOGGED}
 * @param suffix the clauses after the closing bracket in SQLAlchemy's order, or empty
 */
public record TableOptions(
        List<String> prefixes, String suffix, @Nullable String comment) {
    /** Nothing said. */
    public static final TableOptions NONE = new TableOptions(List.of(), "", null);

    public TableOptions {
        prefixes = List.copyOf(prefixes);
    }
}
