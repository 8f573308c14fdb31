package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code value.name}, by the data model of the language reference, and what the host answers. */
final class Attributes {
    /** Methods of a text that leave its beginning and its words where they are. */
    private static final Set<String> KEEP_PIECES = Set.of("strip", "lstrip", "rstrip", "format", "lower", "upper");

    private final Interpreter interpreter;
    private final Descriptors descriptors;

    Attributes(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.descriptors = new Descriptors(interpreter);
    }

    PyValue get(PyValue value, String name, Place place) {
        PyValue found = find(value, name, place);
        return found == null ? new Unknown("no attribute " + name + " is known here", place) : found;
    }

    @Nullable
    PyValue find(PyValue value, String name, Place place) {
        return switch (value) {
            case Unknown unknown -> ofUnknown(unknown, name, place);
            case Symbolic symbolic -> outside(symbolic, name, place);
            case PyModule module -> ofModule(module, name, place);
            case PyClass type -> ofClass(type, name, place);
            case PyObject object -> ofObject(object, name, place);
            case PyEnumMember member -> ofMember(member, name, place);
            case PySuper(PyClass after, PyValue self) -> ofSuper(after, self, name, place);
            case PyFunction function -> ofFunction(function, name);
            case PyBound(PyValue self, PyFunction function) ->
                name.equals("__self__") ? self : find(function, name, place);
            case PyRows rows when name.equals("rowcount") -> rows.unknown();
            case PyAnswer answer
            when name.equals("rowcount") -> PyInt.of(answer.rows().size());
            default -> Methods.has(value, name) ? new PyMethod(value, name) : null;
        };
    }

    private static @Nullable PyValue ofFunction(PyFunction function, String name) {
        return switch (name) {
            case "__name__" -> new PyText(function.simpleName());
            case "__get__" -> new PyMethod(function, name);
            default -> null;
        };
    }

    private PyValue ofUnknown(Unknown value, String name, Place place) {
        if (value.choices().size() == 2) {
            PyValue some = get(value.choices().getFirst(), name, place);
            PyValue other = get(value.choices().getLast(), name, place);
            return some.equals(other) ? some : value.amongst(List.of(some, other));
        }
        return KEEP_PIECES.contains(name) ? value : value.plain();
    }

    private PyValue outside(Symbolic symbolic, String name, Place place) {
        if (interpreter.libraries().known(symbolic) instanceof PyClass known) {
            return get(known, name, place);
        }
        PyValue set = symbolic instanceof SymbolCall call
                ? call.attributes().get(name)
                : interpreter.assigned().get(symbolic.qualified() + "." + name);
        if (set != null) {
            return set;
        }
        Optional<PyValue> answer = interpreter.host().attribute(symbolic, name, place);
        return answer.or(() -> StandardLibrary.attribute(symbolic, name, place))
                .orElseGet(() -> symbolic instanceof Symbol(String qualified, Place at)
                        ? new Symbol(qualified + "." + name, place)
                        : new SymbolAttribute(symbolic, name, place));
    }

    private @Nullable PyValue ofModule(PyModule module, String name, Place place) {
        PyValue found = module.ask(name);
        if (found != null) {
            return found;
        }
        Optional<PyModule> inner = interpreter.submodule(module, name);
        String star = module.scope().star();
        return inner.<PyValue>map(submodule -> submodule)
                .orElseGet(() -> star == null ? unread(module, name, place) : new Symbol(star + "." + name, place));
    }

    private static @Nullable PyValue unread(PyModule module, String name, Place place) {
        return module.cut() != null || module.file().gaps().isEmpty()
                ? module.cut()
                : new Unknown(name + " may stand where " + module.file().file() + " was not understood", place);
    }

    private @Nullable PyValue ofClass(PyClass type, String name, Place place) {
        PyValue found = type.find(name);
        if (found != null) {
            return descriptors.ofClass(found, null, type, place);
        }
        return switch (name) {
            case "__name__", "__qualname__" -> new PyText(type.name());
            case "__doc__" -> PyNone.NONE;
            case "__members__" -> members(type);
            case "__bases__" -> new PyTuple(type.bases());
            default -> inherited(type, type, name, place);
        };
    }

    private static PyValue members(PyClass type) {
        Map<PyValue, PyValue> members = new LinkedHashMap<>();
        Enumerations.members(type).forEach(member -> members.put(new PyText(member.name()), member));
        return new PyDict(members);
    }

    /** An attribute that only a base from outside the project can have, or null where there is no such base. */
    private static @Nullable PyValue inherited(PyClass type, PyValue target, String name, Place place) {
        List<Symbolic> outside = type.outsideBases().stream()
                .filter(base -> !base.qualified().startsWith("builtins.")
                        && !base.qualified().startsWith("enum.")
                        && !base.qualified().startsWith("typing.")
                        && !base.qualified().startsWith("abc."))
                .toList();
        return outside.isEmpty() ? null : new SymbolAttribute(target, name, place);
    }

    private @Nullable PyValue ofObject(PyObject object, String name, Place place) {
        PyValue own = object.attributes().get(name);
        if (own != null) {
            return object.uncertain() == null ? own : object.uncertain();
        }
        if (name.equals("__class__")) {
            return object.type();
        }
        PyValue found = object.type().find(name);
        if (found != null) {
            return descriptors.ofClass(found, object, object.type(), place);
        }
        if (object.uncertain() != null) {
            return object.uncertain();
        }
        if (!name.startsWith("__") && object.type().find("__getattr__") instanceof PyFunction fallback) {
            return interpreter.calls().invoke(fallback, object, List.of(new PyText(name)), Map.of(), place, null);
        }
        return inherited(object.type(), object, name, place);
    }

    private @Nullable PyValue ofMember(PyEnumMember member, String name, Place place) {
        return switch (name) {
            case "name" -> new PyText(member.name());
            case "value" -> member.value();
            default -> {
                PyValue found = member.type().find(name);
                if (found instanceof PyFunction function) {
                    yield descriptors.bind(function, member, member.type(), place);
                }
                yield found == null && member.asText() != null ? find(member.value(), name, place) : found;
            }
        };
    }

    private @Nullable PyValue ofSuper(PyClass after, PyValue self, String name, Place place) {
        PyClass type = self instanceof PyObject object ? object.type() : self instanceof PyClass own ? own : after;
        List<PyClass> lineage = type.lineage();
        for (PyClass parent : lineage.subList(lineage.indexOf(after) + 1, lineage.size())) {
            PyValue found = parent.namespace().get(name);
            if (found instanceof PyFunction function) {
                return Descriptors.isDeclared(function)
                        ? interpreter.declared(function, type, place)
                        : descriptors.bind(function, self, type, place);
            }
            if (found != null) {
                return found;
            }
        }
        return new SymbolAttribute(self, name, place);
    }

    void set(PyValue target, String name, PyValue given, Place place) {
        PyValue value = target instanceof PyObject || target instanceof PyModule ? given : kept(given, place);
        switch (target) {
            case PyObject object -> {
                interpreter.journal().touch(object);
                object.attributes().put(name, value);
            }
            case PyModule module -> module.scope().set(name, value);
            case PyClass type -> keep(type.namespace(), name, value);
            case SymbolCall call -> keep(call.attributes(), name, value);
            case Symbol symbol -> keep(interpreter.assigned(), symbol.qualified() + "." + name, value);
            case SymbolAttribute attribute -> set(attribute.target(), attribute.name() + "." + name, given, place);
            default -> {}
        }
    }

    private void keep(Map<String, PyValue> attributes, String name, PyValue value) {
        interpreter.running().changes(Seniority.OLDEST);
        attributes.put(name, value);
    }

    /** What is set on a class or on something from outside the project is not undone, so behind an unknown condition it is not known. */
    private PyValue kept(PyValue value, Place place) {
        return interpreter.running().decisions().isEmpty()
                ? value
                : new Unknown("whether it is set hangs on a condition that cannot be followed", place);
    }
}
