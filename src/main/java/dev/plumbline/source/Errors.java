package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which handler takes which error. */
final class Errors {
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "KeyError", Set.of("LookupError"),
            "IndexError", Set.of("LookupError"),
            "ZeroDivisionError", Set.of("ArithmeticError"),
            "ModuleNotFoundError", Set.of("ImportError"),
            "FileNotFoundError", Set.of("OSError", "IOError"),
            "NotImplementedError", Set.of("RuntimeError"),
            "UnicodeDecodeError", Set.of("ValueError"));

    private final Interpreter interpreter;

    Errors(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    boolean takes(PyStatement.Handler handler, PyValue error, Frame frame) {
        if (handler.type() == null) {
            return true;
        }
        List<PyValue> types = types(handler.type(), frame);
        return (error instanceof Unknown unknown && !unknown.choices().isEmpty())
                ? unknown.choices().stream().allMatch(choice -> types.stream().anyMatch(wanted -> fits(wanted, choice)))
                : types.stream().anyMatch(wanted -> fits(wanted, error));
    }

    private List<PyValue> types(PyExpression written, Frame frame) {
        PyValue type = interpreter.evaluator().value(written, frame);
        return type instanceof PyTuple(List<PyValue> several) ? several : List.of(type);
    }

    /** Whether the handler may take errors of libraries. */
    boolean takesForeign(PyStatement.Handler handler, Frame frame) {
        return handler.type() == null || types(handler.type(), frame).stream().anyMatch(Errors::mayBeForeign);
    }

    private static boolean mayBeForeign(PyValue type) {
        return type instanceof Symbol(String name, Place at)
                ? !name.startsWith("builtins.")
                        || name.equals("builtins.Exception")
                        || name.equals("builtins.BaseException")
                : !(type instanceof PyClass);
    }

    private static boolean fits(PyValue wanted, PyValue error) {
        PyClass raised = error instanceof PyObject object ? object.type() : error instanceof PyClass type ? type : null;
        if (raised != null && wanted instanceof PyClass type) {
            return raised.lineage().contains(type);
        }
        if (!(wanted instanceof Symbol(String name, Place at))) {
            return false;
        }
        if (name.equals("builtins.Exception") || name.equals("builtins.BaseException")) {
            return true;
        }
        return raised != null
                ? raised.outsideBases().stream().anyMatch(base -> is(base, name))
                : error instanceof Symbolic symbolic && is(symbolic, name);
    }

    private static boolean is(Symbolic error, String wanted) {
        return named(error).equals(wanted) || isParent(named(error), wanted);
    }

    private static String named(Symbolic error) {
        String name = error.qualified();
        return name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
    }

    private static boolean isParent(String error, String wanted) {
        return error.startsWith("builtins.")
                && wanted.startsWith("builtins.")
                && PARENTS.getOrDefault(error.substring(9), Set.of()).contains(wanted.substring(9));
    }
}
