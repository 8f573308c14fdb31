package dev.plumbline.files;

import dev.plumbline.catalog.CatalogObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components of one kind's record, and the way to make one from values: no kind is named here. */
final class RecordShape {
    private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

    private final List<RecordComponent> components;
    private final Map<String, RecordComponent> byName;
    private final List<String> needed;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        this.components = List.of(type.getRecordComponents());
        this.byName = components.stream().collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        this.needed = components.stream()
                .filter(component -> !isNullable(component))
                .map(RecordComponent::getName)
                .toList();
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor: " + type, e);
        }
    }

    static RecordShape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, RecordShape::new);
    }

    List<RecordComponent> components() {
        return components;
    }

    Optional<RecordComponent> component(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static @Nullable Object value(RecordComponent component, CatalogObject object) {
        try {
            return component.getAccessor().invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of " + object.id(), e);
        }
    }

    /** The object with these values by component; one that may be null may be left out. */
    CatalogObject make(Map<String, Object> values) {
        Object[] arguments =
                components.stream().map(c -> values.get(c.getName())).toArray();
        try {
            return (CatalogObject) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make an object from " + values, e);
        }
    }

    /** The first component that needs a value and has none. */
    Optional<String> missing(Map<String, Object> values) {
        for (String name : needed) {
            if (!values.containsKey(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
