package dev.plumbline.plan;

import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Partitions detached CONCURRENTLY, also before they are dropped. The server refuses that where there is a default partition, and leaves
 * the partition a check of its old bound, which is dropped (manual, "ALTER TABLE").
 */
final class OnlineDetach {
    private final LiveTables live;

    OnlineDetach(LiveTables live) {
        this.live = live;
    }

    void rewrite(Step step) {
        if (step.act == Act.REMOVE && step.sql.contains(" DETACH PARTITION ")) {
            if (isPossible(step.node)) {
                concurrently(step);
            }
        } else if (step.act == Act.REMOVE && step.sql.startsWith("DROP TABLE ")) {
            detachFirst(step);
        }
    }

    private boolean isPossible(ObjectId node) {
        ObjectId parent = parentOf(node);
        return live.major() >= 14
                && parent != null
                && live.stays(parent)
                && live.actual.neededBy(parent).stream().noneMatch(other -> isDefault(other, live.actual))
                && live.expected.neededBy(parent).stream().noneMatch(other -> isDefault(other, live.expected));
    }

    private static boolean isDefault(ObjectId node, Side side) {
        return side.find(new ObjectId("table", node.name())) instanceof Table table
                && "DEFAULT".equals(table.partitionBound());
    }

    private @Nullable ObjectId parentOf(ObjectId node) {
        return live.actual.partitionedTable(new ObjectId("table", node.name()));
    }

    private void concurrently(Step step) {
        outside(step);
        boolean dropped = live.steps().stream().anyMatch(other -> other.sql.equals("DROP TABLE " + step.node.name()));
        if (!dropped) {
            Step drop = live.addAfter(Action.change(step.node, dropCheck(step.node)), step);
            drop.undo = Undo.WITH_ANOTHER;
        }
    }

    private static void outside(Step step) {
        step.sql += " CONCURRENTLY";
        step.hazards = List.of(HazardCode.NON_TRANSACTIONAL);
        step.form = Form.CONCURRENT_DETACH;
        step.sharing = Sharing.OUTSIDE;
        step.apart = true;
    }

    /** Any check that the table did not have before. */
    private String dropCheck(ObjectId node) {
        String table = node.name();
        String kept = live.actual.under(new ObjectId("table", table)).stream()
                .filter(id -> live.actual.find(id) instanceof CheckConstraint)
                .map(id -> SqlName.literal(id.simpleName()))
                .collect(Collectors.joining(", ", "ARRAY[", "]::name[]"));
        return """
                DO $detached$
                DECLARE
                    bound name;
                BEGIN
                    FOR bound IN
                        SELECT conname FROM pg_catalog.pg_constraint
                        WHERE conrelid = %s::pg_catalog.regclass AND contype = 'c' AND conname <> ALL (%s)
                    LOOP
                        EXECUTE pg_catalog.format('ALTER TABLE %%s DROP CONSTRAINT %%I', %s, bound);
                    END LOOP;
                END
                $detached$""".formatted(SqlName.literal(table), kept, SqlName.literal(table));
    }

    private void detachFirst(Step step) {
        ObjectId node = Side.attachment(step.node);
        boolean already = live.steps().stream().anyMatch(other -> other.act == Act.REMOVE && other.node.equals(node));
        if (already || !isPossible(node)) {
            return;
        }
        Table table = (Table) Objects.requireNonNull(live.actual.find(step.node));
        Step detach = live.addBefore(Attachments.off(table, null).getFirst(), step);
        outside(detach);
    }
}
