package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one kind of object is made, removed and changed. */
interface KindStatements<T extends CatalogObject> {
    /** What makes it, without what stands under it. */
    List<Action> make(T object);

    /** What removes it with all that stands under it. */
    List<Action> remove(T object);

    /** What turns one into the other in place; null where it must be removed and made again. */
    @Nullable
    List<Action> change(T from, T to);
}
