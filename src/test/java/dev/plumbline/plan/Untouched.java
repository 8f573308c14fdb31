package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Dependency;
import dev.plumbline.catalog.ForeignServer;
import dev.plumbline.catalog.ForeignTable;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which objects a plan must leave where they are: tables and columns that can stay, and all that no difference touches. */
final class Untouched {
    private final Comparison comparison;
    private final Map<ObjectId, Set<ObjectId>> neededBy = new HashMap<>();
    private final Set<ObjectId> touched = new HashSet<>();

    Untouched(Comparison comparison) {
        this.comparison = comparison;
        link(comparison.actual());
        link(comparison.expected());
        Deque<ObjectId> open = new ArrayDeque<>();
        for (Difference difference : comparison.differences()) {
            open.add(difference.id());
            domainInType(difference.id()).ifPresent(open::add);
            if (difference instanceof Difference.Changed changed) {
                open.add(changed.actual().id());
            }
        }
        comparison.actual().objects().keySet().stream()
                .filter(this::isMadeAgain)
                .forEach(open::add);
        while (!open.isEmpty()) {
            ObjectId id = open.remove();
            if (touched.add(id)) {
                open.addAll(neededBy.getOrDefault(id, Set.of()));
            }
        }
    }

    /** The domain of a check that the server cannot add, as types are made of the domain. */
    private Optional<ObjectId> domainInType(ObjectId check) {
        ObjectId domain = new ObjectId("domain", Names.parent(check));
        boolean inside = check.kind().equals("check")
                && neededBy.getOrDefault(domain, Set.of()).stream()
                        .anyMatch(user -> user.kind().equals("type"));
        return inside ? Optional.of(domain) : Optional.empty();
    }

    private void link(Snapshot side) {
        for (Dependency dependency : side.structure().dependencies()) {
            neededBy.computeIfAbsent(dependency.to(), id -> new HashSet<>()).add(dependency.from());
            if (dependency.from().kind().equals("default")) {
                neededBy.computeIfAbsent(dependency.from(), id -> new HashSet<>())
                        .add(new ObjectId("column", dependency.from().name()));
            }
        }
        for (CatalogObject object : side.objects().values()) {
            ObjectId parent = object.parent();
            boolean goesAlong = parent != null && isMadeAgain(parent);
            if (goesAlong) {
                neededBy.computeIfAbsent(parent, id -> new HashSet<>()).add(object.id());
            }
        }
    }

    /** What goes with all that is on it: a partitioned table with another key or of another type, a foreign one of another server. */
    private boolean isMadeAgain(ObjectId id) {
        return isOfOtherServer(id) || hasOtherKey(id);
    }

    /** Of a server that cannot stay, as nothing changes its type. */
    private boolean isOfOtherServer(ObjectId id) {
        return comparison.actual().objects().get(id) instanceof ForeignTable before
                && comparison.expected().objects().get(id) instanceof ForeignTable after
                && !(before.server().equals(after.server())
                        && Objects.equals(
                                type(comparison.actual(), before.server()),
                                type(comparison.expected(), after.server())));
    }

    private static @Nullable String type(Snapshot side, String server) {
        return side.objects().get(ObjectId.of("server", server)) instanceof ForeignServer found ? found.type() : null;
    }

    private boolean hasOtherKey(ObjectId id) {
        return comparison.actual().objects().get(id) instanceof Table before
                && comparison.expected().objects().get(id) instanceof Table after
                && (!Objects.equals(before.partitionKey(), after.partitionKey())
                        || (before.partitionKey() != null && hasRetyped(id, before.partitionKey())));
    }

    private boolean hasRetyped(ObjectId table, String key) {
        return Stream.concat(
                        comparison.actual().objects().values().stream(),
                        comparison.actual().structure().implied().values().stream())
                .anyMatch(object -> object instanceof Column from
                        && from.parent().equals(table)
                        && key.matches(".*[( ]" + Pattern.quote(Names.own(from.id())) + "[,) ].*")
                        && find(comparison.expected(), from.id()) instanceof Column to
                        && !from.type().equals(to.type()));
    }

    private static @Nullable CatalogObject find(Snapshot side, ObjectId id) {
        CatalogObject own = side.objects().get(id);
        return own == null ? side.structure().implied().get(id) : own;
    }

    /** Those of them that are not where they were. */
    List<String> moved(ObjectOids before, ObjectOids after) {
        List<String> moved = new ArrayList<>();
        before.byId().forEach((id, oid) -> {
            if (mustStay(id) && !oid.equals(after.byId().get(id))) {
                moved.add(id.toString());
            }
        });
        return moved;
    }

    private boolean mustStay(ObjectId id) {
        CatalogObject from = comparison.actual().objects().get(id);
        CatalogObject to = comparison.expected().objects().get(id);
        if (from instanceof Table && to instanceof Table) {
            return !isMadeAgain(id) && !touchedParent(id);
        }
        if (from instanceof Column before && to instanceof Column after) {
            return !isMadeAgain(before.parent())
                    && before.type().equals(after.type())
                    && Objects.equals(before.generated(), after.generated())
                    && before.generated() == null
                    && before.inherited() == after.inherited()
                    && !touchedParent(before.parent());
        }
        return from != null && to != null && !touched.contains(id);
    }

    /** A partition of a table whose kind changes stands or falls with it. */
    private boolean touchedParent(ObjectId table) {
        return comparison.actual().objects().get(table) instanceof Table before
                && before.partitionOf() != null
                && comparison.expected().objects().get(table) instanceof Table after
                && before.partitionKey() == null != (after.partitionKey() == null);
    }
}
