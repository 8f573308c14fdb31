package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import java.util.List;
import java.util.Set;

/** From which columns of parents to which of children a change goes down. */
record Descent(Side actual, Side expected, Fates fates) {
    /** The parents' columns whose changes go down to it: not those of a parent that the table is taken from before. */
    List<ObjectId> above(Column child) {
        Set<ObjectId> parents = expected.needs(Side.attachment(child.parent()));
        return fates.reattached().containsKey(child.parent())
                ? List.of()
                : actual.needs(child.id()).stream()
                        .filter(need -> need.kind().equals("column")
                                && parents.contains(new ObjectId("table", Names.parent(need))))
                        .toList();
    }

    /** The children's columns to which its changes go down. */
    List<Column> below(Column column) {
        return actual.neededBy(column.id()).stream()
                .filter(id -> !fates.isGone(id))
                .map(actual::find)
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(child -> above(child).contains(column.id()))
                .toList();
    }
}
