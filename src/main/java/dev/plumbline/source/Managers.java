package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyExpression.Argument;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an object that {@code with} is given does at the end of the block: what Python runs for it, written as a {@code try}. */
final class Managers {
    /** What the error is called in the handler; no name of the source looks like it. */
    private static final String ERROR = "<error>";

    private final Interpreter interpreter;

    Managers(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** What the object gives to the block. */
    PyValue enter(PyValue manager, Place place) {
        PyValue method = method(manager, "__enter__", "__aenter__", place);
        return method == null ? manager : interpreter.calls().call(method, List.of(), Map.of(), place);
    }

    /**
     * The block inside of that object, or null where the object does nothing at its end. The {@code else} of the answer must run however
     * the block ends without an error.
     */
    PyStatement.@Nullable Try around(PyValue manager, PyStatement block, Position at) {
        PyValue exit = method(manager, "__exit__", "__aexit__", at.place());
        if (exit == null) {
            return interpreter.host().mayTakeErrors(manager)
                    ? attempt(block, taking(new Unknown("whether an error is taken", at.place()), at), List.of(), at)
                    : null;
        }
        PyExpression failed = call(exit, at, errorType(at), new PyExpression.Name(at, ERROR), traceback(at));
        List<PyStatement> handler = mayTake(exit)
                ? taking(failed, at)
                : List.of(new PyStatement.Evaluate(at, failed), new PyStatement.Raise(at, null));
        PyExpression none = new PyExpression.Literal(at, PyNone.NONE);
        return attempt(block, handler, List.of(new PyStatement.Evaluate(at, call(exit, at, none, none, none))), at);
    }

    private @Nullable PyValue method(PyValue manager, String name, String async, Place place) {
        if (!(manager instanceof PyObject object)) {
            return null;
        }
        String found = object.type().find(name) == null ? async : name;
        return object.type().find(found) == null
                ? null
                : interpreter.attributes().find(object, found, place);
    }

    private static PyStatement.Try attempt(
            PyStatement block, List<PyStatement> handler, List<PyStatement> otherwise, Position at) {
        return new PyStatement.Try(
                at, List.of(block), List.of(new PyStatement.Handler(at, null, ERROR, handler)), otherwise, List.of());
    }

    private static List<PyStatement> taking(PyValue taken, Position at) {
        return taking(new PyExpression.Literal(at, taken), at);
    }

    /** Raises the error again unless it is taken. */
    private static List<PyStatement> taking(PyExpression taken, Position at) {
        return List.of(new PyStatement.If(
                at,
                List.of(new PyStatement.Branch(taken, "", List.of(new PyStatement.Pass(at)))),
                List.of(new PyStatement.Raise(at, null))));
    }

    private static PyExpression errorType(Position at) {
        return call(new Symbol("builtins.type", at.place()), at, new PyExpression.Name(at, ERROR));
    }

    private static PyExpression traceback(Position at) {
        return new PyExpression.Literal(at, new Symbol("types.TracebackType", at.place()));
    }

    private static PyExpression call(PyValue function, Position at, PyExpression... arguments) {
        return new PyExpression.Call(
                at,
                new PyExpression.Literal(at, function),
                Stream.of(arguments).map(each -> new Argument(null, 0, each)).toList());
    }

    /** Whether {@code __exit__} may give what is true, so that the error is not raised any further. */
    private static boolean mayTake(PyValue exit) {
        return !(exit instanceof PyBound(PyValue self, PyFunction method)) || Returns.somethingTrue(method.body());
    }
}
