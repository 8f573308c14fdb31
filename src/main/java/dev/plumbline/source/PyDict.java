package dev.plumbline.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary in its order. */
public final class PyDict extends PyContainer {
    private final Map<PyValue, PyValue> entries;

    private @Nullable PyValue factory;

    PyDict(Map<PyValue, PyValue> entries) {
        this.entries = new LinkedHashMap<>(entries);
    }

    /** Its entries. */
    public Map<PyValue, PyValue> entries() {
        return entries;
    }

    /** The value under that text, or null. */
    public @Nullable PyValue get(String key) {
        return entries.get(new PyText(key));
    }

    /** What makes the value of a missing key, as of {@code collections.defaultdict}; null for nothing. */
    @Nullable
    PyValue factory() {
        return factory;
    }

    void makeMissing(PyValue with) {
        factory = with;
    }

    @Override
    Runnable memory() {
        Map<PyValue, PyValue> before = new LinkedHashMap<>(entries);
        return () -> {
            entries.clear();
            entries.putAll(before);
        };
    }

    @Override
    Object known() {
        return List.copyOf(entries.entrySet().stream().map(Map.Entry::copyOf).toList());
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
