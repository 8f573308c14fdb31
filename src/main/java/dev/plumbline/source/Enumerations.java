package dev.plumbline.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Classes of the project that derive from {@code enum.Enum}. */
final class Enumerations {
    private static final Set<String> BASES =
            Set.of("enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag", "enum.ReprEnum");

    private Enumerations() {}

    static boolean is(PyClass type) {
        return type.outsideBases().stream().anyMatch(base -> BASES.contains(base.qualified()));
    }

    static List<PyEnumMember> members(PyClass type) {
        return type.namespace().values().stream()
                .filter(PyEnumMember.class::isInstance)
                .map(PyEnumMember.class::cast)
                .toList();
    }

    /** Turns what the body of an enumeration set into members. */
    static void makeMembers(PyClass type, Interpreter interpreter) {
        int number = 0;
        for (Map.Entry<String, PyValue> entry : List.copyOf(type.namespace().entrySet())) {
            if (isMember(entry.getKey(), entry.getValue())) {
                number++;
                PyValue value =
                        isAuto(entry.getValue()) ? auto(type, entry.getKey(), number, interpreter) : entry.getValue();
                type.namespace().put(entry.getKey(), new PyEnumMember(type, entry.getKey(), value));
            }
        }
    }

    private static boolean isMember(String name, PyValue value) {
        return !name.startsWith("_")
                && !(value instanceof PyCallable)
                && !(value instanceof PyClass)
                && !(value instanceof PyObject object && Descriptors.makes(object.type()));
    }

    private static boolean isAuto(PyValue value) {
        return value instanceof SymbolCall call && call.qualified().equals("enum.auto()");
    }

    private static PyValue auto(PyClass type, String name, int number, Interpreter interpreter) {
        if (type.find("_generate_next_value_") instanceof PyFunction own) {
            List<PyValue> before = new java.util.ArrayList<>(
                    members(type).stream().map(PyEnumMember::value).toList());
            List<PyValue> arguments = List.of(new PyText(name), PyInt.of(1), PyInt.of(number - 1), new PyList(before));
            return interpreter.calls().call(own, arguments, Map.of(), own.place());
        }
        return type.derivesFrom("enum.StrEnum")
                ? new PyText(name.toLowerCase(java.util.Locale.ROOT))
                : PyInt.of(number);
    }

    /** {@code Type(value)}. */
    static PyValue byValue(PyClass type, PyValue value, dev.plumbline.catalog.Place place) {
        for (PyEnumMember member : members(type)) {
            if (member.equals(value) || member.value().equals(value)) {
                return member;
            }
        }
        return value instanceof Unknown unknown ? unknown : new Unknown("no such member of " + type.name(), place);
    }
}
