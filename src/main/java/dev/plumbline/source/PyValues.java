package dev.plumbline.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes containers for hosts that answer calls. */
public final class PyValues {
    private PyValues() {}

    /** A list of its own. */
    public static PyValue list(List<PyValue> elements) {
        return new PyList(elements);
    }

    /** A dictionary with texts for keys. */
    public static PyValue dict(Map<String, PyValue> entries) {
        Map<PyValue, PyValue> all = new LinkedHashMap<>();
        entries.forEach((name, value) -> all.put(new PyText(name), value));
        return new PyDict(all);
    }
}
