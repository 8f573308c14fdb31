package dev.plumbline.plan;

import dev.plumbline.catalog.Transform;
import java.util.List;

/** Transforms. */
final class TransformStatements implements KindStatements<Transform> {
    @Override
    public List<Action> make(Transform transform) {
        return List.of(
                Action.make(transform.id(), "CREATE " + Creations.transform(transform), HazardCode.NEEDS_PRIVILEGE));
    }

    @Override
    public List<Action> remove(Transform transform) {
        return List.of(Action.remove(transform.id(), "DROP " + Names.target(transform.id(), false)));
    }

    @Override
    public List<Action> change(Transform from, Transform to) {
        return List.of(
                Action.change(to.id(), "CREATE OR REPLACE " + Creations.transform(to), HazardCode.NEEDS_PRIVILEGE));
    }
}
