package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indexes of a partition alone that the server could take for one that is to be attached, since both are made alike. */
record Rivals(Side expected) {
    boolean isOne(ObjectId id) {
        ObjectId table = expected.container(id);
        return table != null
                && expected.indexParent(id) == null
                && expected.under(table).stream()
                        .anyMatch(other -> expected.indexParent(other) != null && mayBeTaken(other, id));
    }

    /** Whether the server may take the second where it looks for the first: a key only for a key. */
    boolean mayBeTaken(ObjectId wanted, ObjectId there) {
        String shape = shape(expected.find(wanted));
        return !shape.isEmpty()
                && shape.equals(shape(expected.find(there)))
                && (Names.isConstraint(there) || !Names.isConstraint(wanted));
    }

    /** Those of a table that is to be attached. */
    List<ObjectId> of(ObjectId table) {
        return expected.under(table).stream().filter(this::isOne).toList();
    }

    /** What the server compares before it attaches an index; not the order of its columns' values. */
    private static String shape(@Nullable CatalogObject object) {
        return switch (object) {
            case Index index ->
                (index.unique() ? "unique " : "")
                        + IndexStatements.withoutOptions(index.definition())
                                .replaceAll(" (ASC|DESC|NULLS FIRST|NULLS LAST)(?=[,) ])", "");
            case UniqueConstraint key -> ofKey(key.definition());
            case PrimaryKey key -> ofKey(key.definition());
            case null, default -> "";
        };
    }

    private static String ofKey(String definition) {
        String columns = definition
                .substring(definition.indexOf('('))
                .replaceAll(" (NOT )?DEFERRABLE| INITIALLY (DEFERRED|IMMEDIATE)", "");
        return "unique USING btree " + columns
                + (definition.startsWith("UNIQUE NULLS NOT ") ? " NULLS NOT DISTINCT" : "");
    }
}
