package dev.plumbline.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an object by name, in declaration order: its record components but {@code id}, {@code parent} and those that
 * are {@link NotCompared}. Values are null, strings, booleans, numbers, lists or records.
 */
public final class Attributes {
    private static final Map<Class<?>, List<RecordComponent>> COMPARED = new ConcurrentHashMap<>();
    private static final Map<Class<?>, List<RecordComponent>> BY_NAME = new ConcurrentHashMap<>();

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

    /** The first object with those attributes of the second that fit; both are of one kind. */
    public static CatalogObject mixed(CatalogObject base, CatalogObject other, Predicate<String> taken) {
        if (base instanceof OtherObject || !base.getClass().equals(other.getClass())) {
            return other;
        }
        List<RecordComponent> taking = compared(base.getClass()).stream()
                .filter(component -> taken.test(component.getName()))
                .toList();
        RecordComponent[] components = base.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            boolean takes =
                    taking.stream().anyMatch(component -> component.getName().equals(name));
            components[i].getAccessor().trySetAccessible();
            values[i] = read(components[i].getAccessor(), takes ? other : base);
            types[i] = components[i].getType();
        }
        try {
            return (CatalogObject) base.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + base.id(), e);
        }
    }

    /** Gives all compared attributes that have a value, in the order of their names. */
    static void byName(CatalogObject object, BiConsumer<String, Object> taker) {
        if (object instanceof OtherObject) {
            new TreeMap<>(of(object)).forEach((name, value) -> give(name, value, taker));
            return;
        }
        for (RecordComponent component : BY_NAME.computeIfAbsent(object.getClass(), Attributes::sorted)) {
            give(component.getName(), read(component.getAccessor(), object), taker);
        }
    }

    private static void give(String name, @Nullable Object value, BiConsumer<String, Object> taker) {
        if (value != null) {
            taker.accept(name, value);
        }
    }

    private static List<RecordComponent> sorted(Class<?> type) {
        return compared(type).stream()
                .sorted(Comparator.comparing(RecordComponent::getName))
                .toList();
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
