package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

/** A column that a child table has from its parent. */
final class Inherited {
    private Inherited() {}

    /** What the child's column would be without anything of its own; null where no parent has it. */
    static @Nullable Column like(Side side, Column column) {
        for (ObjectId need : side.needs(column.id())) {
            if (need.kind().equals("column") && side.find(need) instanceof Column parent) {
                return as(parent, column);
            }
        }
        return null;
    }

    private static Column as(Column parent, Column child) {
        return new Column(
                child.id(),
                child.parent(),
                child.position(),
                parent.type(),
                parent.collation(),
                parent.defaultValue(),
                child.identity(),
                parent.generated(),
                parent.notNull(),
                parent.storage(),
                parent.compression(),
                parent.statistics(),
                parent.options(),
                true);
    }
}
