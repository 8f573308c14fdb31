package dev.plumbline.plan;

import dev.plumbline.catalog.Collation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collations. */
final class CollationStatements implements KindStatements<Collation> {
    @Override
    public List<Action> make(Collation collation) {
        return List.of(Action.make(
                collation.id(), "CREATE COLLATION " + collation.id().name() + " " + collation.definition()));
    }

    @Override
    public List<Action> remove(Collation collation) {
        return List.of(
                Action.remove(collation.id(), "DROP COLLATION " + collation.id().name()));
    }

    @Override
    public @Nullable List<Action> change(Collation from, Collation to) {
        return null;
    }
}
