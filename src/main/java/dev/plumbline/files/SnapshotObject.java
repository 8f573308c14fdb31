package dev.plumbline.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.OtherObject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one object of a saved snapshot; one of an unknown kind or form keeps its attributes as they are. */
final class SnapshotObject {
    private final JsonParser json;
    private final SnapshotReader reader;
    private final String word;
    private final SortedMap<String, @Nullable Object> values = new TreeMap<>();

    SnapshotObject(JsonParser json, SnapshotReader reader, String word) {
        this.json = json;
        this.reader = reader;
        this.word = word;
    }

    CatalogObject read() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            values.put(key, key.equals("id") || key.equals("parent") ? reader.id(key) : value(key));
        }
        if (!(values.remove("id") instanceof ObjectId id) || !id.kind().equals(word)) {
            throw reader.wrong("an object under `" + word + "` must have an `id` of that kind");
        }
        Optional<RecordShape> shape = SnapshotForms.shape(word, form());
        return shape.isPresent() ? known(id, shape.get()) : other(id);
    }

    private @Nullable String form() {
        return values.get(SnapshotForms.FORM) instanceof String form ? form : null;
    }

    private CatalogObject other(ObjectId id) {
        ObjectId parent = values.remove("parent") instanceof ObjectId p ? p : null;
        return new OtherObject(id, parent, Collections.unmodifiableSortedMap(values));
    }

    private CatalogObject known(ObjectId id, RecordShape shape) {
        values.remove(SnapshotForms.FORM);
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("id", id);
        values.forEach((name, value) -> {
            RecordComponent component = shape.component(name)
                    .orElseThrow(() -> reader.wrong(
                            id + " has an attribute `" + name + "` that this version of Plumbline does not know"));
            if (value != null) {
                arguments.put(name, argument(id, component, value));
            }
        });
        shape.missing(arguments).ifPresent(name -> {
            throw reader.wrong(id + " lacks the attribute `" + name + "`");
        });
        return shape.make(arguments);
    }

    private Object argument(ObjectId id, RecordComponent component, Object value) {
        Class<?> type = component.getType();
        if (type == ObjectId.class && value instanceof String text && text.indexOf(':') > 0) {
            return ObjectId.parse(text);
        }
        if ((type.isInstance(value)
                        && !(value instanceof List<?> list && !list.stream().allMatch(String.class::isInstance)))
                || (type == int.class && value instanceof Integer)
                || (type == boolean.class && value instanceof Boolean)) {
            return value;
        }
        throw reader.wrong("the attribute `" + component.getName() + "` of " + id + " has a value of the wrong type");
    }

    private @Nullable Object value(String key) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            case START_ARRAY -> list(key);
            default -> throw reader.wrong("`" + key + "` holds something that no attribute of a snapshot can hold");
        };
    }

    private List<Object> list(String key) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(key);
            if (value == null) {
                throw reader.wrong("the list `" + key + "` holds a null");
            }
            list.add(value);
        }
        return Collections.unmodifiableList(list);
    }
}
