package dev.plumbline.plan;

import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.List;

/** Which differences the server makes good only by removing the object and making it again. */
record Remakes(Side actual, Side expected, Statements statements) {
    boolean isNeeded(Change change) {
        return losesExpressionBelow(change)
                || statements.change(change.actual(), change.expected()) == null
                || Foster.isGivenUp(change, expected)
                || isGivenUpWithTable(change)
                || setsOptionsOfPartitioned(change);
    }

    /** The server sets no storage options of an index that has its entries in partitions alone. */
    private boolean setsOptionsOfPartitioned(Change change) {
        boolean another =
                switch (change.actual()) {
                    case Index from ->
                        change.expected() instanceof Index to
                                && !from.definition().equals(to.definition());
                    case PrimaryKey from ->
                        change.expected() instanceof PrimaryKey to
                                && !from.options().equals(to.options());
                    case UniqueConstraint from ->
                        change.expected() instanceof UniqueConstraint to
                                && !from.options().equals(to.options());
                    default -> false;
                };
        return another && actual.isPartitioned(change.actual().parent());
    }

    /** The server refuses to take an expression from a column whose children have children. */
    private boolean losesExpressionBelow(Change change) {
        return change.actual() instanceof Column from
                && change.expected() instanceof Column to
                && from.generated() != null
                && to.generated() == null
                && childrenOf(from.id()).stream()
                        .anyMatch(child -> !childrenOf(child).isEmpty());
    }

    private List<ObjectId> childrenOf(ObjectId column) {
        return actual.neededBy(column).stream()
                .filter(id -> id.kind().equals("column"))
                .toList();
    }

    /** A check of a table that gets the parent that has it. */
    private boolean isGivenUpWithTable(Change change) {
        return change.actual() instanceof CheckConstraint from
                && change.expected() instanceof CheckConstraint to
                && !from.inherited()
                && to.inherited()
                && expected.find(to.parent()) instanceof Table table
                && table.partitionOf() == null
                && checksAbove(from).isEmpty();
    }

    /** The parents' checks that are made again with one that is the table's own on one side and comes from them on the other. */
    List<ObjectId> checksAbove(Change change) {
        return change.actual() instanceof CheckConstraint from
                        && change.expected() instanceof CheckConstraint to
                        && from.inherited() != to.inherited()
                ? checksAbove(from)
                : List.of();
    }

    private List<ObjectId> checksAbove(CheckConstraint check) {
        ObjectId attachment = Side.attachment(check.parent());
        return actual.needs(attachment).stream()
                .filter(expected.needs(attachment)::contains)
                .map(table -> new ObjectId("check", table.name() + "/" + Names.own(check.id())))
                .filter(id -> !id.equals(check.id()) && actual.has(id) && expected.has(id))
                .toList();
    }
}
