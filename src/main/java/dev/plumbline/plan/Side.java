package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Dependency;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One database as a plan sees it: its objects, who needs whom, and who stands under whom. Three nodes are no objects: {@code
 * default:} is a column's default or generating expression, {@code attached:} a table's tie to its parents, {@code owned:} a
 * sequence's tie to its column.
 */
final class Side {
    private static final Set<String> INDEXES = Set.of("index", "pk", "unique", "exclude");

    private final Snapshot snapshot;
    private final Map<ObjectId, CatalogObject> objects = new HashMap<>();
    private final Map<ObjectId, Set<ObjectId>> needs = new HashMap<>();
    private final Map<ObjectId, Set<ObjectId>> neededBy = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> under = new HashMap<>();
    private final Map<ObjectId, ObjectId> indexParents = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> indexChildren = new HashMap<>();
    private final Map<ObjectId, List<Grant>> grants = new HashMap<>();

    Side(Snapshot snapshot) {
        this.snapshot = snapshot;
        objects.putAll(snapshot.structure().implied());
        objects.putAll(snapshot.objects());
        snapshot.structure().dependencies().forEach(this::take);
        snapshot.objects().keySet().forEach(this::place);
        snapshot.structure().implied().keySet().forEach(this::place);
        for (CatalogObject object : snapshot.objects().values()) {
            if (object instanceof Grant grant) {
                grants.computeIfAbsent(grant.parent(), target -> new ArrayList<>())
                        .add(grant);
            }
        }
    }

    private void take(Dependency dependency) {
        ObjectId from = dependency.from();
        ObjectId to = dependency.to();
        if (INDEXES.contains(from.kind()) && INDEXES.contains(to.kind())) {
            if (indexParents.put(from, to) == null) {
                indexChildren.computeIfAbsent(to, id -> new ArrayList<>()).add(from);
            }
        } else if (from.kind().equals("table") && to.kind().equals("table")) {
            tie(attachment(from), from, to);
        } else if (from.kind().equals("sequence") && to.kind().equals("column") && find(from) instanceof Sequence) {
            tie(SequenceStatements.ownership(from), from, to);
        } else if (!(from.kind().equals("column") && to.name().equals(Names.parent(from)))) {
            link(from, to);
        }
    }

    private void tie(ObjectId node, ObjectId one, ObjectId other) {
        link(node, one);
        link(node, other);
    }

    private void link(ObjectId from, ObjectId to) {
        needs.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
        neededBy.computeIfAbsent(to, id -> new LinkedHashSet<>()).add(from);
    }

    private void place(ObjectId id) {
        ObjectId container = container(id);
        if (container != null) {
            under.computeIfAbsent(container, parent -> new ArrayList<>()).add(id);
        }
    }

    static ObjectId attachment(ObjectId table) {
        return new ObjectId("attached", table.name());
    }

    /** The object, one that only follows from others included. */
    @Nullable
    CatalogObject find(ObjectId id) {
        return objects.get(id);
    }

    boolean has(ObjectId id) {
        return snapshot.objects().containsKey(id);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Set<ObjectId> needs(ObjectId id) {
        return needs.getOrDefault(id, Set.of());
    }

    Set<ObjectId> neededBy(ObjectId id) {
        return neededBy.getOrDefault(id, Set.of());
    }

    /** What goes away with an object by itself, itself excluded, at one level. */
    List<ObjectId> under(ObjectId id) {
        return under.getOrDefault(id, List.of());
    }

    /** The index or key of the partitioned table that this one is attached to. */
    @Nullable
    ObjectId indexParent(ObjectId id) {
        return indexParents.get(id);
    }

    /** The indexes and keys of partitions that are attached to this one. */
    List<ObjectId> indexesOf(ObjectId id) {
        return indexChildren.getOrDefault(id, List.of());
    }

    /** The table that this one is a partition of; null where it is none. */
    @Nullable
    ObjectId partitionedTable(@Nullable ObjectId table) {
        return table != null && find(table) instanceof Table partition && partition.partitionOf() != null
                ? ObjectId.parse(partition.partitionOf())
                : null;
    }

    /** The foreign keys of a table, copies of those of the tables above included. */
    List<ForeignKey> keys(ObjectId table) {
        return keysAmong(under(table).stream());
    }

    /** The foreign keys that refer to a table, copies that partitions have of them included. */
    List<ForeignKey> keysTo(ObjectId table) {
        Stream<ObjectId> users =
                under(table).stream().flatMap(child -> neededBy(child).stream()).distinct();
        return keysAmong(users).stream()
                .filter(key -> key.references().equals(table))
                .toList();
    }

    private List<ForeignKey> keysAmong(Stream<ObjectId> ids) {
        return ids.map(this::find)
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .toList();
    }

    /** The tables that are partitions of this one, at one level. */
    List<ObjectId> partitions(ObjectId table) {
        return neededBy(table).stream()
                .filter(node -> node.kind().equals("attached"))
                .map(node -> new ObjectId("table", node.name()))
                .filter(id -> table.equals(partitionedTable(id)))
                .toList();
    }

    /** Whether a table has its rows in partitions alone. */
    boolean isPartitioned(@Nullable ObjectId table) {
        return table != null && find(table) instanceof Table found && found.partitionKey() != null;
    }

    /** What an object stands under, whether that is an object or only known by name. */
    @Nullable
    ObjectId container(ObjectId id) {
        CatalogObject object = find(id);
        if (object instanceof Sequence) {
            return null;
        }
        return object != null ? real(object.parent()) : hidden(id);
    }

    /** The id itself where it is an object, else that of the object it is a part of. */
    private @Nullable ObjectId real(@Nullable ObjectId id) {
        return id == null || find(id) != null
                ? id
                : id.kind().equals("column")
                                || id.kind().equals("index")
                                || id.kind().equals("sequence")
                        ? hiddenOr(id)
                        : id;
    }

    private ObjectId hiddenOr(ObjectId id) {
        ObjectId hidden = hidden(id);
        return hidden == null ? id : hidden;
    }

    private @Nullable ObjectId hidden(ObjectId id) {
        return switch (id.kind()) {
            case "column" -> first(Names.parent(id), "table", "view", "matview", "type", "foreign-table");
            case "index" -> first(id.name(), "pk", "unique", "exclude");
            case "sequence" ->
                needs(id).stream()
                        .filter(need -> need.kind().equals("column"))
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }

    private @Nullable ObjectId first(String name, String... kinds) {
        for (String kind : kinds) {
            ObjectId id = new ObjectId(kind, name);
            if (find(id) != null) {
                return id;
            }
        }
        return null;
    }

    /** The grants on an object itself. */
    List<Grant> grants(ObjectId target) {
        return grants.getOrDefault(target, List.of());
    }

    /** The role that owns it; empty where that was not read. */
    String owner(ObjectId id) {
        if (find(id.about("owner")) instanceof Owner known) {
            return known.role();
        }
        if (find(id) instanceof Sequence sequence && sequence.parent() != null) {
            return owner(sequence.parent());
        }
        ObjectId container = container(id);
        return container == null ? "" : owner(container);
    }
}
