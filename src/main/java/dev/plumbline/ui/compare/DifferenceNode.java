package dev.plumbline.ui.compare;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of differences: a schema, an object, or what stands under one.
 *
 * @param id null for what lies in no schema
 * @param root the outermost object that it belongs to; null for schemas
 * @param difference null where only something below differs
 * @param count differences here and below
 */
public record DifferenceNode(
        String label,
        @Nullable ObjectId id,
        @Nullable ObjectId root,
        @Nullable Difference difference,
        int count,
        List<DifferenceNode> children) {
    public DifferenceNode {
        children = List.copyOf(children);
    }

    /** The kind's word; empty for what lies in no schema. */
    public String kind() {
        return id == null ? "" : id.kind();
    }

    /** How it differs; null where only something below does. */
    public @Nullable Change change() {
        return difference == null ? null : Change.of(difference);
    }
}
