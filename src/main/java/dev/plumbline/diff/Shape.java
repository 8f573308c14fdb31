package dev.plumbline.diff;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All of an object but its name: what two objects of one parent have in common that only are called otherwise. */
public record Shape(@Nullable ObjectId parent, String kind, Map<String, @Nullable Object> attributes) {
    /** The object's, of those attributes that fit. */
    public static Shape of(CatalogObject object, Predicate<String> attribute) {
        Map<String, @Nullable Object> kept = Attributes.of(object);
        kept.keySet().removeIf(attribute.negate());
        return new Shape(object.parent(), object.id().kind(), kept);
    }
}
