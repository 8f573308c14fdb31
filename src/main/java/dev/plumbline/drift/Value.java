package dev.plumbline.drift;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one state says of one object: its attributes, that it is absent, or nothing. "Absent" is a value like any other. */
public sealed interface Value {
    /** Nothing is known. */
    record Unknown() implements Value {}

    /** Known not to be there. */
    record Absent() implements Value {}

    /** There, with these attributes. */
    record Present(Map<String, @Nullable Object> attributes) implements Value {}

    /** Nothing is known. */
    static Value unknown() {
        return new Unknown();
    }

    /** Known not to be there. */
    static Value absent() {
        return new Absent();
    }

    /** The object's value, with only the attributes that fit. */
    static Value of(CatalogObject object, Predicate<String> attribute) {
        Map<String, @Nullable Object> kept = new HashMap<>(Attributes.of(object));
        kept.keySet().removeIf(attribute.negate());
        return new Present(kept);
    }

    /** The same, of those attributes alone. */
    default Value only(Predicate<String> attribute) {
        if (!(this instanceof Present present)) {
            return this;
        }
        Map<String, @Nullable Object> kept = new HashMap<>(present.attributes());
        kept.keySet().removeIf(attribute.negate());
        return new Present(kept);
    }

    /** Whether something is known. */
    default boolean known() {
        return !(this instanceof Unknown);
    }

    /** Whether the object is known to be there. */
    default boolean present() {
        return this instanceof Present;
    }
}
