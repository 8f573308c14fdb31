package dev.plumbline.diff;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of two catalogs is compared.
 *
 * @param schemas only these and what lies in them; empty for all
 * @param ignored any of {@link #IGNORABLE}
 */
public record Scope(List<String> schemas, Set<String> ignored) {
    private static final Map<String, Set<String>> KINDS = Map.of(
            "owner", Set.of("owner"),
            "grants", Set.of("grant", "default-privileges"),
            "comments", Set.of("comment"),
            "tablespace", Set.of());

    /** What can be left out of a comparison. */
    public static final Set<String> IGNORABLE = KINDS.keySet();

    /**
     * @throws IllegalArgumentException where something cannot be ignored
     */
    public Scope {
        schemas = List.copyOf(schemas);
        ignored = Set.copyOf(ignored);
        if (!IGNORABLE.containsAll(ignored)) {
            throw new IllegalArgumentException(
                    "only " + IGNORABLE.stream().sorted().toList() + " can be ignored: " + ignored);
        }
    }

    /** All there is. */
    public static Scope everything() {
        return new Scope(List.of(), Set.of());
    }

    /** The part of a snapshot that is compared. */
    public Snapshot of(Snapshot snapshot) {
        if (equals(everything())) {
            return snapshot;
        }
        return Snapshot.of(
                        snapshot.provenance(),
                        snapshot.objects().values().stream().filter(this::holds).toList(),
                        snapshot.gaps().stream().filter(this::holds).toList())
                .with(snapshot.structure());
    }

    /** Whether two values of that attribute may differ. */
    boolean ignores(String attribute) {
        return attribute.equals("tablespace") && ignored.contains("tablespace");
    }

    private boolean holds(CatalogObject object) {
        ObjectId id = object.id();
        return holdsSchema(id.schema()) && holdsKind(id.kind());
    }

    private boolean holds(Gap gap) {
        return (gap.scope().equals("*") || holdsSchema(gap.scope())) && holdsKind(gap.kind());
    }

    private boolean holdsSchema(String schema) {
        return schemas.isEmpty() || schemas.contains(schema);
    }

    private boolean holdsKind(String kind) {
        return ignored.stream()
                .noneMatch(word -> KINDS.getOrDefault(word, Set.of()).contains(kind));
    }
}
