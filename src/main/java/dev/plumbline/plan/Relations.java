package dev.plumbline.plan;

import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which relations of one side a node is about. */
record Relations(Side side) {
    private static final Set<String> OWN = Set.of("table", "view", "matview", "sequence", "foreign-table");
    private static final Set<String> NESTED = Set.of("owner", "comment", "grant");

    /** The relation that a statement for that node names; null for what is none, such as a type. */
    @Nullable
    ObjectId of(ObjectId node) {
        if (NESTED.contains(node.kind())) {
            return of(ObjectId.parse(node.name()));
        }
        if (OWN.contains(node.kind())) {
            return side.find(node) != null ? node : ofHidden(node);
        }
        return switch (node.kind()) {
            case "column",
                    "default",
                    "pk",
                    "unique",
                    "exclude",
                    "check",
                    "fk",
                    "not-null",
                    "policy",
                    "trigger",
                    "rule",
                    "index" -> named(Names.parent(node));
            case "rls", "attached", "replica", "typed", "cluster", "foster" -> named(node.name());
            case "owned" -> new ObjectId("sequence", node.name());
            default -> null;
        };
    }

    /** A sequence behind an identity column is altered with its table. */
    private @Nullable ObjectId ofHidden(ObjectId node) {
        return side.needs(node).stream()
                .filter(need -> need.kind().equals("column"))
                .map(this::of)
                .findFirst()
                .orElse(null);
    }

    private @Nullable ObjectId named(String name) {
        for (String kind : OWN) {
            ObjectId id = new ObjectId(kind, name);
            if (side.find(id) != null) {
                return id;
            }
        }
        return null;
    }

    /** The foreign keys of the tables above a partition, which it has or must have too. */
    List<ForeignKey> keysAbove(ObjectId partition) {
        List<ForeignKey> keys = new ArrayList<>();
        for (ObjectId above = side.partitionedTable(partition); above != null; above = side.partitionedTable(above)) {
            keys.addAll(side.keys(above));
        }
        return keys;
    }

    /** The partitioned table that it is a partition of. */
    @Nullable
    ObjectId partitioned(ObjectId table) {
        String parent =
                switch (side.find(table)) {
                    case Table found -> found.partitionOf();
                    case ForeignTable found -> found.partitionOf();
                    case null, default -> null;
                };
        return parent == null ? null : ObjectId.parse(parent);
    }

    /** The default partition of a table; null where it has none. */
    @Nullable
    ObjectId defaultPartition(ObjectId partitioned) {
        return side.partitions(partitioned).stream()
                .filter(id -> side.find(id) instanceof Table table && "DEFAULT".equals(table.partitionBound()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a sequence is an object of its own. */
    boolean isSequence(ObjectId node) {
        return side.find(node) instanceof Sequence;
    }
}
