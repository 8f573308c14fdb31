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
        String shape = shape(expected.find(id));
        return table != null
                && !shape.isEmpty()
                && expected.indexParent(id) == null
                && expected.under(table).stream()
                        .anyMatch(other -> expected.indexParent(other) != null
                                && shape(expected.find(other)).equals(shape));
    }

    boolean areAlike(ObjectId first, ObjectId second) {
        String shape = shape(expected.find(first));
        return !shape.isEmpty() && shape.equals(shape(expected.find(second)));
    }

    /** Those of a table that is to be attached. */
    List<ObjectId> of(ObjectId table) {
        return expected.under(table).stream().filter(this::isOne).toList();
    }

    /** What the server compares before it attaches an index. */
    private static String shape(@Nullable CatalogObject object) {
        return switch (object) {
            case Index index -> (index.unique() ? "unique " : "") + IndexStatements.withoutOptions(index.definition());
            case UniqueConstraint key -> key.definition();
            case PrimaryKey key -> key.definition();
            case null, default -> "";
        };
    }
}
