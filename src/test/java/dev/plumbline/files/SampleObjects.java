package dev.plumbline.files;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects of any kind, made from the components of its record: with every value, or with only those it must have. */
final class SampleObjects {
    private SampleObjects() {}

    static CatalogObject full(Kind kind) {
        return make(kind, "full", true);
    }

    static CatalogObject bare(Kind kind) {
        return make(kind, "bare", false);
    }

    /** One of many columns. */
    static CatalogObject column(int number) {
        return make(Kind.COLUMN, "c" + number, true);
    }

    private static CatalogObject make(Kind kind, String name, boolean full) {
        RecordShape shape = RecordShape.of(kind.type());
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : shape.components()) {
            if (full || !RecordShape.isNullable(component)) {
                values.put(component.getName(), value(component));
            }
        }
        values.put("id", ObjectId.of(kind.word(), "Straße", kind + name));
        return shape.make(values);
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == ObjectId.class) {
            return ObjectId.of("table", "Straße", "a\"b");
        }
        if (type == String.class) {
            return component.getName() + " 1\n\u2028 ü 'x'";
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        if (type == List.class) {
            return List.of("a", "b, c");
        }
        throw new IllegalStateException("no sample value for " + component + "; add one here");
    }
}
