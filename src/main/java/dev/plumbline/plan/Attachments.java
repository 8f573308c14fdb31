package dev.plumbline.plan;

import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Partitions attached and detached, and plain inheritance. */
final class Attachments {
    private Attachments() {}

    /** {@code ATTACH PARTITION}, or {@code INHERIT} for the first parent. */
    static Action attach(Table table) {
        return Action.make(
                Side.attachment(table.id()),
                "ALTER TABLE " + Names.of(Objects.requireNonNull(table.partitionOf())) + " ATTACH PARTITION "
                        + table.id().name() + " " + table.partitionBound());
    }

    /** What takes the table from its parents; {@code to} null where it is attached to them again later. */
    static List<Action> off(Table from, @Nullable Table to) {
        List<Action> actions = new ArrayList<>();
        boolean stays = to != null
                && Objects.equals(from.partitionOf(), to.partitionOf())
                && Objects.equals(from.partitionBound(), to.partitionBound());
        if (from.partitionOf() != null && !stays) {
            actions.add(Action.remove(
                    Side.attachment(from.id()),
                    "ALTER TABLE " + Names.of(from.partitionOf()) + " DETACH PARTITION "
                            + from.id().name()));
        }
        for (String parent : from.inherits()) {
            if (to == null || !to.inherits().contains(parent)) {
                actions.add(Action.remove(
                        Side.attachment(from.id()),
                        "ALTER TABLE " + from.id().name() + " NO INHERIT " + Names.of(parent)));
            }
        }
        return actions;
    }

    /** What gives it its parents; {@code from} null where it was taken from them before. */
    static List<Action> on(@Nullable Table from, Table to) {
        List<Action> actions = new ArrayList<>();
        boolean stays = from != null
                && Objects.equals(from.partitionOf(), to.partitionOf())
                && Objects.equals(from.partitionBound(), to.partitionBound());
        if (to.partitionOf() != null && !stays) {
            actions.add(attach(to));
        }
        for (String parent : to.inherits()) {
            if (from == null || !from.inherits().contains(parent)) {
                actions.add(Action.make(
                        Side.attachment(to.id()), "ALTER TABLE " + to.id().name() + " INHERIT " + Names.of(parent)));
            }
        }
        return actions;
    }
}
