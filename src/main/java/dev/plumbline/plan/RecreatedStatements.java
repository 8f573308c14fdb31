package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects of which PostgreSQL can change nothing that is compared: they are removed and made again. */
record RecreatedStatements<T extends CatalogObject>(Function<T, String> create, List<HazardCode> hazards)
        implements KindStatements<T> {
    @Override
    public List<Action> make(T object) {
        return List.of(new Action(Act.MAKE, object.id(), create.apply(object), hazards));
    }

    @Override
    public List<Action> remove(T object) {
        return List.of(new Action(Act.REMOVE, object.id(), "DROP " + Names.target(object.id(), false), hazards));
    }

    @Override
    public @Nullable List<Action> change(T from, T to) {
        return null;
    }
}
