package dev.plumbline.plan;

import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A table that is made, with those of its columns that can be made with it: a column or default that needs something which needs
 * the table comes later.
 */
final class NewTable {
    private final Side side;
    private final Table table;
    private final boolean attached;
    private final Predicate<ObjectId> isNew;

    /** With {@code attached}, a partition is made as one at once; with {@code isNew}, which nodes this plan makes. */
    NewTable(Side side, Table table, boolean attached, Predicate<ObjectId> isNew) {
        this.side = side;
        this.table = table;
        this.attached = attached;
        this.isNew = isNew;
    }

    /** The statements, the first of which makes the table, and what it makes with it. */
    record Made(List<Action> actions, Set<ObjectId> with) {}

    Made write() {
        List<String> definitions = new ArrayList<>();
        List<Action> later = new ArrayList<>();
        Set<ObjectId> with = new LinkedHashSet<>();
        if (attached || table.partitionOf() == null) {
            with.add(Side.attachment(table.id()));
        }
        for (Column column : columns()) {
            add(column, definitions, later, with);
        }
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(table.id(), TableStatements.create(table, definitions, attached)));
        actions.addAll(later);
        return new Made(actions, with);
    }

    private void add(Column column, List<String> definitions, List<Action> later, Set<ObjectId> with) {
        ObjectId value = ColumnStatements.defaultOf(column.id());
        boolean cyclic = needsTable(value) || needsTable(column.id());
        if (table.ofType() != null) {
            with.add(column.id());
            with.add(value);
            String typed = ColumnText.typed(column);
            if (typed != null) {
                definitions.add(typed);
            }
        } else if (cyclic && (column.generated() != null || needsTable(column.id()))) {
            later.addAll(ColumnStatements.added(column));
            return;
        } else {
            with.add(column.id());
            definitions.add(ColumnText.definition(column, !cyclic));
            if (cyclic) {
                later.add(ColumnStatements.setDefault(column));
            } else {
                with.add(value);
            }
        }
        if (column.identity() != null) {
            with.add(Identity.sequenceNode(column));
        }
        later.addAll(ColumnStatements.extras(column));
    }

    /** Those that the table brings itself; what it has from its parents with a difference is changed after that. */
    private List<Column> columns() {
        return side.under(table.id()).stream()
                .map(side::find)
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(this::isOwn)
                .sorted(Comparator.comparingInt(Column::position))
                .toList();
    }

    private boolean isOwn(Column column) {
        boolean alone = table.partitionOf() != null && !attached;
        return alone || (side.has(column.id()) && !column.inherited());
    }

    /** Whether the node needs, over nodes that are made, the table itself. */
    private boolean needsTable(ObjectId node) {
        Deque<ObjectId> open = new ArrayDeque<>();
        Set<ObjectId> seen = new HashSet<>();
        open.add(node);
        while (!open.isEmpty()) {
            ObjectId next = open.remove();
            for (ObjectId need : side.needs(next)) {
                if (isTable(need) && !next.equals(node)) {
                    return true;
                }
                if (!isTable(need) && isNew.test(need) && seen.add(need)) {
                    open.add(need);
                }
            }
        }
        return side.needs(node).contains(table.id());
    }

    private boolean isTable(ObjectId id) {
        return id.equals(table.id()) || (id.kind().equals("column") && Objects.equals(side.container(id), table.id()));
    }
}
