package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.Set;

/** In whose company a statement is best read: a column, comment, grant or owner with its object; other children stand alone. */
record Subjects(Side side) {
    private static final Set<String> FOLLOWERS = Set.of("column", "comment", "grant", "owner", "rls");

    ObjectId of(ObjectId id) {
        ObjectId container = FOLLOWERS.contains(id.kind()) ? side.container(id) : null;
        return container == null ? id : of(container);
    }
}
