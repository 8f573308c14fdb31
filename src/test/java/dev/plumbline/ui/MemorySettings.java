package dev.plumbline.ui;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings that end with the test. */
public final class MemorySettings implements Settings {
    private final Map<String, String> values = new TreeMap<>();

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void put(String name, String value) {
        if (value.isEmpty()) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }
}
