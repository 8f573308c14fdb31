package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which objects the server drops with another one that goes, so that no statement of their own is needed. */
record GoneWith(Side actual, Side expected, Fates fates) {
    boolean isOne(CatalogObject object) {
        ObjectId id = object.id();
        ObjectId container = actual.container(id);
        if (container != null && fates.isGone(container)) {
            return true;
        }
        ObjectId indexParent = object instanceof Index || Names.isConstraint(id) ? actual.indexParent(id) : null;
        boolean withIndex = indexParent != null && fates.isGone(indexParent) && staysAttached(object.parent());
        return withIndex
                || switch (object) {
                    case DefaultPrivilege privilege -> goesWithSchema(id);
                    case Table table -> goesWithPartitionedTable(table);
                    case Trigger trigger -> fates.isGone(triggerAbove(trigger)) && staysAttached(trigger.parent());
                    case CheckConstraint check ->
                        Inherited.parent(actual, check, fates::isGone) != null && staysAttached(check.parent());
                    case ForeignKey key -> isCopyOfGone(key) && staysAttached(key.parent());
                    case Column column -> goesWithColumnAbove(column);
                    case NotNullConstraint constraint ->
                        fates.isGone(constraint.parent().child("column", constraint.column()));
                    case Sequence sequence -> goesWithColumn(sequence);
                    default -> false;
                };
    }

    /** Whether a partition has it from a foreign key above, with which it goes. */
    private boolean isCopyOfGone(ForeignKey key) {
        return actual.needs(key.id()).stream().anyMatch(need -> need.kind().equals("fk") && fates.isGone(need));
    }

    private boolean goesWithSchema(ObjectId id) {
        return !id.schema().isEmpty() && fates.isGone(ObjectId.of("schema", id.schema()));
    }

    /** The trigger of the partitioned table that this one comes from; itself where it is the table's own. */
    private ObjectId triggerAbove(Trigger trigger) {
        ObjectId above = actual.partitionedTable(trigger.parent());
        return above != null && Inherited.trigger(actual, trigger) != null
                ? above.child("trigger", trigger.id().simpleName())
                : trigger.id().about("own");
    }

    /** Whether a child table keeps its parents, so that what comes from them goes with theirs. */
    private boolean staysAttached(@Nullable ObjectId table) {
        if (table == null || fates.reattached().containsKey(table)) {
            return false;
        }
        ObjectId attachment = Side.attachment(table);
        return expected.needs(attachment).containsAll(actual.needs(attachment));
    }

    private boolean goesWithPartitionedTable(Table table) {
        ObjectId above = actual.partitionedTable(table.id());
        return above != null && fates.isGone(above);
    }

    /** A column that is only inherited goes with that of the last parent, where the table stays its child. */
    private boolean goesWithColumnAbove(Column column) {
        List<ObjectId> above = actual.needs(column.id()).stream()
                .filter(need -> need.kind().equals("column"))
                .toList();
        return column.inherited()
                && !above.isEmpty()
                && above.stream()
                        .allMatch(parent -> fates.isGone(parent)
                                && expected.needs(Side.attachment(column.parent()))
                                        .contains(tableOf(parent))
                                && !fates.reattached().containsKey(column.parent()));
    }

    private boolean goesWithColumn(Sequence sequence) {
        return sequence.ownedBy() != null && fates.isGone(ObjectId.parse(sequence.ownedBy()));
    }

    private static ObjectId tableOf(ObjectId column) {
        return new ObjectId("table", Names.parent(column));
    }
}
