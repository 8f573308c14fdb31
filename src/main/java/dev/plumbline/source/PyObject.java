package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance of a class of the project. */
public final class PyObject extends PyContainer {
    private final PyClass type;
    private final List<PyValue> arguments;
    private final Map<String, PyValue> keywords;
    private final Place place;
    private @Nullable SymbolCall baseCall;
    private final Map<String, PyValue> attributes = new LinkedHashMap<>();

    PyObject(PyClass type, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        this.type = type;
        this.arguments = List.copyOf(arguments);
        this.keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
        this.place = place;
    }

    /** Positional arguments that it was made with. */
    public List<PyValue> arguments() {
        return arguments;
    }

    /** Keyword arguments that it was made with. */
    public Map<String, PyValue> keywords() {
        return keywords;
    }

    /** How its own {@code __init__} calls that of a base from outside the project; null where it does not, or has none. */
    public @Nullable SymbolCall baseCall() {
        return baseCall;
    }

    void baseCall(SymbolCall call) {
        baseCall = call;
    }

    /** Its class. */
    public PyClass type() {
        return type;
    }

    /** Where it was made. */
    public Place place() {
        return place;
    }

    /** What was set on it. */
    public Map<String, PyValue> attributes() {
        return attributes;
    }

    @Override
    Runnable memory() {
        Map<String, PyValue> before = new LinkedHashMap<>(attributes);
        return () -> {
            attributes.clear();
            attributes.putAll(before);
        };
    }

    @Override
    public void mayBecome(Object after, Unknown rows) {
        if (after instanceof Map<?, ?> other && other.keySet().equals(attributes.keySet())) {
            attributes.replaceAll((name, value) -> value.equals(other.get(name)) ? value : rows);
        } else if (!after.equals(content())) {
            makeUncertain(rows);
        }
    }

    /** Attributes that have other values are not known; where there are others, nothing of it is. */
    @Override
    public boolean blur(Object before, Unknown why) {
        if (uncertain() != null
                || !(before instanceof Map<?, ?> earlier)
                || !earlier.keySet().equals(attributes.keySet())) {
            return super.blur(before, why);
        }
        boolean known = false;
        for (Map.Entry<String, PyValue> attribute : attributes.entrySet()) {
            Object value = earlier.get(attribute.getKey());
            if (!attribute.getValue().equals(value)) {
                attribute.setValue(why);
                known |= !Unknown.isPlain(value);
            }
        }
        return known;
    }

    @Override
    Object known() {
        return Map.copyOf(attributes);
    }

    @Override
    public String toString() {
        return "<" + type.name() + " object>";
    }
}
