package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builtin functions that ask what a value is. */
final class Introspection {
    private Introspection() {}

    static @Nullable PyValue call(String name, PyValue first, SymbolCall call, Interpreter interpreter) {
        Place place = call.place();
        return switch (name) {
            case "isinstance", "issubclass" -> isInstance(first, call);
            case "type" -> call.arguments().size() == 1 ? type(first, place) : null;
            case "getattr" -> attribute(first, call, interpreter);
            case "hasattr" -> has(first, call, interpreter);
            case "setattr" -> set(first, call, interpreter);
            case "callable" ->
                PyBool.of(first instanceof PyCallable || first instanceof PyClass || first instanceof Symbol);
            case "dir" -> call.arguments().size() == 1 ? directory(first) : null;
            case "vars" ->
                first instanceof PyObject object
                        ? names(object.attributes())
                        : first instanceof PyClass type ? names(type.namespace()) : null;
            case "id", "hash" -> new Unknown(name + "() differs from run to run", place);
            default -> null;
        };
    }

    /** The names that the project gives, in order; what bases from outside it have besides is left out. */
    private static @Nullable PyValue directory(PyValue value) {
        java.util.Set<String> names = new java.util.TreeSet<>();
        PyClass type = value instanceof PyObject object ? object.type() : value instanceof PyClass own ? own : null;
        if (type == null) {
            return null;
        }
        type.lineage().forEach(each -> names.addAll(each.namespace().keySet()));
        if (value instanceof PyObject object) {
            names.addAll(object.attributes().keySet());
        }
        return new PyList(names.stream().map(name -> (PyValue) new PyText(name)).toList());
    }

    private static PyValue names(Map<String, PyValue> attributes) {
        PyDict dict = new PyDict(Map.of());
        attributes.forEach((name, value) -> dict.entries().put(new PyText(name), value));
        return dict;
    }

    private static @Nullable PyValue attribute(PyValue target, SymbolCall call, Interpreter interpreter) {
        PyValue name = call.arguments().size() > 1 ? call.arguments().get(1) : PyNone.NONE;
        if (name.asText() == null) {
            return name instanceof Unknown unknown ? unknown : null;
        }
        PyValue found = interpreter.attributes().find(target, name.asText(), call.place());
        if (found != null || call.arguments().size() < 3) {
            return found == null
                    ? new Unknown("no attribute " + name.asText() + " is known here", call.place())
                    : found;
        }
        return call.arguments().get(2);
    }

    private static @Nullable PyValue has(PyValue target, SymbolCall call, Interpreter interpreter) {
        String name = call.arguments().size() > 1 ? call.arguments().get(1).asText() : null;
        if (name == null) {
            return null;
        }
        PyValue found = interpreter.attributes().find(target, name, call.place());
        return found instanceof SymbolAttribute
                ? new Unknown("whether there is an attribute " + name + " is not known", call.place())
                : PyBool.of(found != null);
    }

    private static @Nullable PyValue set(PyValue target, SymbolCall call, Interpreter interpreter) {
        if (call.arguments().size() < 3 || call.arguments().get(1).asText() == null) {
            return null;
        }
        interpreter
                .attributes()
                .set(target, call.arguments().get(1).asText(), call.arguments().get(2), call.place());
        return PyNone.NONE;
    }

    private static PyValue isInstance(PyValue value, SymbolCall call) {
        PyValue wanted = call.arguments().size() > 1 ? call.arguments().get(1) : PyNone.NONE;
        List<PyValue> types = wanted instanceof PyTuple(List<PyValue> several) ? several : List.of(wanted);
        Unknown doubt = null;
        for (PyValue type : types) {
            PyValue one = isOne(value, type, call.place());
            if (one.equals(PyBool.TRUE)) {
                return one;
            }
            doubt = one instanceof Unknown unknown ? unknown : doubt;
        }
        return doubt == null ? PyBool.FALSE : doubt;
    }

    private static PyValue isOne(PyValue value, PyValue type, Place place) {
        if (type instanceof PyClass wanted) {
            PyClass own = value instanceof PyObject object
                    ? object.type()
                    : value instanceof PyEnumMember member
                            ? member.type()
                            : value instanceof PyClass itself ? itself : null;
            return own == null && value instanceof Symbolic
                    ? new Unknown("whether it is a " + wanted.name() + " is not known", place)
                    : PyBool.of(own != null && own.lineage().contains(wanted));
        }
        if (!(type instanceof Symbol(String name, Place at))) {
            return new Unknown("a class that is not known", place);
        }
        String builtin = name(value);
        if (builtin != null && name.startsWith("builtins.")) {
            return PyBool.of(name.equals("builtins.object")
                    || name.equals("builtins." + builtin)
                    || (builtin.equals("bool") && name.equals("builtins.int"))
                    || (value instanceof PyEnumMember member && member.type().derivesFrom(name)));
        }
        if (value instanceof SymbolCall call) {
            return call.function() instanceof Symbolic made
                    ? library(made.qualified(), name, place)
                    : new Unknown("whether " + call.qualified() + " is a " + name + " is not known", place);
        }
        if (value instanceof PyObject object) {
            return ofProject(object.type(), name, place);
        }
        return builtin == null
                ? new Unknown("whether it is a " + name + " is not known", place)
                : PyBool.of(abstractly(name, builtin));
    }

    private static PyValue library(String made, String wanted, Place place) {
        return made.equals(wanted)
                ? PyBool.TRUE
                : LibraryClasses.derives(made, wanted)
                        .<PyValue>map(PyBool::of)
                        .orElseGet(() -> new Unknown("whether " + made + "() is a " + wanted + " is not known", place));
    }

    /** An object of the project is what its class derives from; of bases that are not known it may be anything else too. */
    private static PyValue ofProject(PyClass type, String wanted, Place place) {
        if (type.lineage().stream().flatMap(each -> each.bases().stream()).anyMatch(Unknown.class::isInstance)) {
            return new Unknown("whether a " + type.name() + " is a " + wanted + " is not known", place);
        }
        PyValue answer = PyBool.FALSE;
        for (Symbolic base : type.outsideBases()) {
            Symbolic plain = base instanceof SymbolIndex index && index.target() instanceof Symbol own ? own : base;
            PyValue one = library(plain.qualified(), wanted, place);
            if (one.equals(PyBool.TRUE)) {
                return one;
            }
            answer = isPlain(plain.qualified()) ? answer : one instanceof Unknown ? one : answer;
        }
        return answer;
    }

    /** Bases that add nothing that could be asked for. */
    private static boolean isPlain(String base) {
        return base.startsWith("builtins.") || base.startsWith("typing.") || base.startsWith("abc.");
    }

    private static boolean abstractly(String name, String builtin) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return switch (simple) {
            case "Mapping", "MutableMapping" -> builtin.equals("dict");
            case "Sequence" -> builtin.equals("list") || builtin.equals("tuple") || builtin.equals("str");
            case "Iterable", "Collection" ->
                List.of("list", "tuple", "str", "dict", "set").contains(builtin);
            default -> false;
        };
    }

    /** The name of the builtin class that a value is an instance of, or null. */
    private static @Nullable String name(PyValue value) {
        return switch (value) {
            case PyText text -> "str";
            case PyBool bool -> "bool";
            case PyInt number -> "int";
            case PyFloat number -> "float";
            case PyBytes bytes -> "bytes";
            case PyList list -> "list";
            case PyTuple tuple -> "tuple";
            case PyDict dict -> "dict";
            case PySet set -> "set";
            case PyNone none -> "NoneType";
            case PyEnumMember member -> "enum";
            case PyFunction function -> "function";
            default -> null;
        };
    }

    private static PyValue type(PyValue value, Place place) {
        return switch (value) {
            case PyObject object -> object.type();
            case PyEnumMember member -> member.type();
            case SymbolCall call when Truth.makesObject(call) && call.function() instanceof Symbol type -> type;
            default -> {
                String name = name(value);
                yield name == null
                        ? new Unknown("the class of it is not known", place)
                        : new Symbol("builtins." + name, place);
            }
        };
    }
}
