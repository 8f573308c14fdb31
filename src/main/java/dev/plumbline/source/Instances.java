package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes instances of classes of the project. */
final class Instances {
    private static final Set<String> SETTINGS = Set.of("pydantic_settings.BaseSettings", "pydantic.BaseSettings");

    private final Interpreter interpreter;

    Instances(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    PyValue make(PyClass type, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        if (Enumerations.is(type)) {
            return arguments.isEmpty()
                    ? new Unknown("a call of an enumeration without a value", place)
                    : Enumerations.byValue(type, arguments.getFirst(), place);
        }
        PyObject object = new PyObject(type, arguments, keywords, place);
        if (type.find("__init__") instanceof PyFunction start) {
            interpreter.calls().invoke(start, object, arguments, keywords, place, null);
        } else if (fields(type)) {
            fill(object, arguments, keywords, place);
        } else {
            object.attributes().putAll(keywords);
        }
        return object;
    }

    private static boolean fields(PyClass type) {
        return isSettings(type)
                || type.derivesFrom("typing.NamedTuple")
                || type.derivesFrom("pydantic.BaseModel")
                || type.lineage().stream()
                        .flatMap(parent -> parent.decorators().stream())
                        .anyMatch(decorator -> decorator instanceof Symbolic symbolic
                                && symbolic.simpleName().equals("dataclass"));
    }

    private static boolean isSettings(PyClass type) {
        return type.outsideBases().stream().anyMatch(base -> SETTINGS.contains(base.qualified()));
    }

    private void fill(PyObject object, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        List<String> names = new ArrayList<>();
        object.type()
                .lineage()
                .reversed()
                .forEach(parent -> parent.annotations().keySet().stream()
                        .filter(name -> !names.contains(name))
                        .forEach(names::add));
        Iterator<PyValue> positional = arguments.iterator();
        for (String name : names) {
            PyValue value = positional.hasNext() ? positional.next() : keywords.get(name);
            value = value == null && isSettings(object.type()) ? setting(object.type(), name, place) : value;
            value = value == null ? standard(object.type().find(name)) : value;
            if (value != null) {
                object.attributes().put(name, value);
            }
        }
    }

    /** The value of a field of pydantic's settings: the variable of that name, prefix before it, in capitals. */
    private @Nullable PyValue setting(PyClass type, String field, Place place) {
        String variable = (prefix(type) + field).toUpperCase(Locale.ROOT);
        Optional<PyValue> value = StandardLibrary.environment(new PyText(variable), interpreter, place);
        PyClass.Annotation annotation = annotation(type, field);
        boolean truth = annotation != null
                && annotation.value() instanceof Symbolic symbolic
                && symbolic.qualified().equals("builtins.bool");
        return value.map(text -> truth && text instanceof PyText(String word) ? truth(word) : text)
                .orElse(null);
    }

    private static PyClass.@Nullable Annotation annotation(PyClass type, String field) {
        return type.lineage().stream()
                .map(each -> each.annotations().get(field))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Pydantic's words for true; those for false and any other, with which nothing starts at all, are false. */
    private static PyValue truth(String word) {
        return PyBool.of(Set.of("1", "true", "t", "yes", "y", "on").contains(word.toLowerCase(Locale.ROOT)));
    }

    private static String prefix(PyClass type) {
        PyValue prefix = null;
        if (type.find("model_config") instanceof SymbolCall configuration) {
            prefix = configuration.keyword("env_prefix");
        } else if (type.find("model_config") instanceof PyDict dict) {
            prefix = dict.get("env_prefix");
        } else if (type.find("Config") instanceof PyClass configuration) {
            prefix = configuration.find("env_prefix");
        }
        return prefix == null || prefix.asText() == null ? "" : prefix.asText();
    }

    private static @Nullable PyValue standard(@Nullable PyValue declared) {
        if (declared instanceof SymbolCall call
                && (call.name().equals("field") || call.name().equals("Field"))) {
            PyValue standard = call.argument(call.name().equals("Field") ? 0 : -1, "default");
            return standard == null ? new Unknown("a default that is made by a function", call.place()) : standard;
        }
        return declared;
    }
}
