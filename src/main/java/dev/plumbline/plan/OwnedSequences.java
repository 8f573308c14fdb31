package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sequences that the columns of a table own before and after: they follow its owner and, from PostgreSQL 15 on, its being unlogged or
 * logged ({@code ALTER TABLE … SET UNLOGGED}).
 */
record OwnedSequences(Side actual, Side expected, Fates fates) {
    private static final int FIRST_WITH_UNLOGGED = 15;

    List<ObjectId> of(ObjectId table) {
        return actual.under(table).stream()
                .flatMap(column -> actual.neededBy(column).stream())
                .filter(node ->
                        node.kind().equals("owned") && !expected.needs(node).isEmpty())
                .map(node -> new ObjectId("sequence", node.name()))
                .toList();
    }

    /** The table as it will be, where its being unlogged or logged makes its sequences so; else null. */
    @Nullable
    Table changed(@Nullable ObjectId table) {
        Change change = table == null ? null : fates.ofActual(table);
        return change != null
                        && actual.snapshot().provenance().major() >= FIRST_WITH_UNLOGGED
                        && change.inPlace()
                        && change.actual() instanceof Table from
                        && change.expected() instanceof Table to
                        && !from.persistence().equals(to.persistence())
                ? to
                : null;
    }
}
