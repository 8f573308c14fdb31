package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a class that answer for themselves when they are asked for: methods, properties, and objects with {@code __get__}. */
final class Descriptors {
    private static final String GET = "__get__";
    private static final String PROPERTY = "builtins.property";

    private final Interpreter interpreter;

    Descriptors(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Whether a class, used as a decorator, makes such an object of a function. */
    static boolean makes(PyClass decorator) {
        return decorator.find(GET) instanceof PyFunction;
    }

    /** What the decorator makes of the function. */
    PyValue made(PyClass decorator, PyValue function, Place place) {
        if (decorator.find("__init__") == null && decorator.derivesFrom(PROPERTY)) {
            PyObject object = new PyObject(decorator, List.of(function), Map.of(), place);
            object.attributes().put("fget", function);
            return object;
        }
        return interpreter.calls().call(decorator, List.of(function), Map.of(), place);
    }

    /** What the class gives for a value of its own; {@code self} is the object that it is asked of, null where it is the class. */
    PyValue ofClass(PyValue found, @Nullable PyValue self, PyClass type, Place place) {
        if (found instanceof PyFunction function) {
            return self == null ? ofType(function, type, place) : bind(function, self, type, place);
        }
        if (found instanceof PyObject object && object.type().find(GET) instanceof PyFunction get) {
            List<PyValue> arguments = List.of(self == null ? PyNone.NONE : self, type);
            return interpreter.calls().invoke(get, object, arguments, Map.of(), place, null);
        }
        return found;
    }

    private PyValue ofType(PyFunction function, PyClass type, Place place) {
        if (isDeclared(function)) {
            return interpreter.declared(function, type, place);
        }
        return function.isDecorated("builtins.classmethod") ? new PyBound(type, function) : function;
    }

    /** Whether the function stands under SQLAlchemy's {@code declared_attr}, in any of its forms. */
    static boolean isDeclared(PyFunction function) {
        return function.decorators().stream()
                .anyMatch(decorator -> decorator instanceof Symbolic symbolic
                        && symbolic.qualified().contains("declared_attr"));
    }

    PyValue bind(PyFunction function, PyValue self, PyClass type, Place place) {
        if (function.isDecorated("builtins.staticmethod")) {
            return function;
        }
        if (function.isDecorated("builtins.classmethod")) {
            return new PyBound(type, function);
        }
        return function.isDecorated(PROPERTY) || function.isDecorated("functools.cached_property")
                ? interpreter.calls().invoke(function, self, List.of(), Map.of(), place, null)
                : new PyBound(self, function);
    }

    /** {@code function.__get__(object, type)}. */
    static PyValue get(PyFunction function, List<PyValue> arguments, Place place) {
        PyValue self = arguments.isEmpty() ? PyNone.NONE : arguments.getFirst();
        PyValue type = arguments.size() > 1 ? arguments.get(1) : PyNone.NONE;
        if (function.isDecorated("builtins.staticmethod")) {
            return function;
        }
        if (function.isDecorated("builtins.classmethod")) {
            return type instanceof PyClass || self instanceof PyObject
                    ? new PyBound(type instanceof PyClass ? type : ((PyObject) self).type(), function)
                    : new Unknown("the class of a method is not known", place);
        }
        return self.isNone() ? function : new PyBound(self, function);
    }
}
