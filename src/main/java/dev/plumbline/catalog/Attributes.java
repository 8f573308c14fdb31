package dev.plumbline.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an object by name, in declaration order: its record components but {@code id}, {@code parent} and those that
 * are {@link NotCompared}. Values are null, strings, booleans, numbers, lists or records.
 */
public final class Attributes {
    private static final Map<Class<?>, List<RecordComponent>> COMPARED = new ConcurrentHashMap<>();

    private Attributes() {}

    /** All compared attributes. */
    public static SequencedMap<String, @Nullable Object> of(CatalogObject object) {
        SequencedMap<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : compared(object.getClass())) {
            values.put(component.getName(), read(component.getAccessor(), object));
        }
        if (object instanceof OtherObject other) {
            values.remove("attributes");
            values.putAll(other.attributes());
            values.remove("position");
        }
        return values;
    }

    private static List<RecordComponent> compared(Class<?> type) {
        return COMPARED.computeIfAbsent(
                type,
                t -> Arrays.stream(t.getRecordComponents())
                        .filter(c -> !c.getName().equals("id") && !c.getName().equals("parent"))
                        .filter(c -> !c.isAnnotationPresent(NotCompared.class))
                        .peek(c -> c.getAccessor().trySetAccessible())
                        .toList());
    }

    private static @Nullable Object read(Method accessor, CatalogObject object) {
        try {
            return accessor.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor.getName() + " of " + object.id(), e);
        }
    }
}
