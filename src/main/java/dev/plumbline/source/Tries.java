package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code try}, {@code raise} and {@code with}. */
final class Tries {
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "KeyError", Set.of("LookupError"),
            "IndexError", Set.of("LookupError"),
            "ZeroDivisionError", Set.of("ArithmeticError"),
            "ModuleNotFoundError", Set.of("ImportError"),
            "FileNotFoundError", Set.of("OSError", "IOError"),
            "NotImplementedError", Set.of("RuntimeError"),
            "UnicodeDecodeError", Set.of("ValueError"));

    private final Interpreter interpreter;
    private final Targets targets;

    Tries(Interpreter interpreter, Targets targets) {
        this.interpreter = interpreter;
        this.targets = targets;
    }

    RaisedException raised(PyStatement.Raise raise, Frame frame) {
        PyValue error =
                raise.error() == null ? frame.caught() : interpreter.evaluator().value(raise.error(), frame);
        return new RaisedException(
                error == null ? new Unknown("an error", raise.at().place()) : error,
                raise.at().place());
    }

    Completion run(PyStatement.Try attempt, Frame frame) {
        boolean swallows = attempt.handlers().stream()
                .anyMatch(handler -> handler.body().stream().noneMatch(PyStatement.Raise.class::isInstance));
        Completion completion;
        try {
            completion = guarded(attempt, swallows, frame);
        } catch (RaisedException e) {
            Completion last = interpreter.executor().block(attempt.last(), frame);
            if (last.normal()) {
                throw e;
            }
            return last;
        }
        Completion last = interpreter.executor().block(attempt.last(), frame);
        return last.normal() ? completion : last;
    }

    private Completion guarded(PyStatement.Try attempt, boolean swallows, Frame frame) {
        Completion completion;
        try {
            completion = body(attempt.body(), swallows, frame);
        } catch (RaisedException e) {
            for (PyStatement.Handler handler : attempt.handlers()) {
                if (takes(handler, e.error(), frame)) {
                    return handle(handler, e, frame);
                }
            }
            throw e;
        }
        return completion.normal() ? interpreter.executor().block(attempt.otherwise(), frame) : completion;
    }

    private Completion body(List<PyStatement> body, boolean swallows, Frame frame) {
        int depth = interpreter.running().depth();
        int decided = interpreter.running().decisions().size();
        int caught = interpreter.running().swallowing();
        int doubts = frame.doubts().size();
        if (swallows) {
            interpreter.running().swallow(true);
        }
        try {
            Completion completion = interpreter.executor().block(body, frame);
            if (swallows) {
                interpreter.running().swallow(false);
            }
            return completion;
        } catch (RaisedException e) {
            interpreter.executor().branching().closeDoubts(frame, doubts);
            interpreter.running().unwindTo(depth, decided, caught);
            throw e;
        }
    }

    private Completion handle(PyStatement.Handler handler, RaisedException e, Frame frame) {
        if (handler.name() != null) {
            frame.scope().set(handler.name(), e.error());
        }
        PyValue before = frame.caught();
        frame.caught(e.error());
        Completion completion = interpreter.executor().block(handler.body(), frame);
        frame.caught(before);
        return completion;
    }

    private boolean takes(PyStatement.Handler handler, PyValue error, Frame frame) {
        if (handler.type() == null) {
            return true;
        }
        PyValue type = interpreter.evaluator().value(handler.type(), frame);
        List<PyValue> types = type instanceof PyTuple(List<PyValue> several) ? several : List.of(type);
        return types.stream().anyMatch(wanted -> fits(wanted, error));
    }

    private static boolean fits(PyValue wanted, PyValue error) {
        if (error instanceof PyObject object && wanted instanceof PyClass type) {
            return object.type().lineage().contains(type);
        }
        if (!(wanted instanceof Symbol(String name, Place at))) {
            return false;
        }
        if (name.equals("builtins.Exception") || name.equals("builtins.BaseException")) {
            return true;
        }
        return switch (error) {
            case PyObject object -> object.type().derivesFrom(name);
            case Symbolic symbolic -> named(symbolic).equals(name) || isParent(named(symbolic), name);
            default -> false;
        };
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

    Completion run(PyStatement.With with, Frame frame) {
        return item(with, 0, frame);
    }

    private Completion item(PyStatement.With with, int index, Frame frame) {
        if (index == with.items().size()) {
            return interpreter.executor().block(with.body(), frame);
        }
        PyStatement.Item item = with.items().get(index);
        if (item.value() instanceof PyExpression.Call call) {
            PyValue function = interpreter.evaluator().value(call.function(), frame);
            PyFunction generator = function instanceof PyFunction plain
                    ? plain
                    : function instanceof PyBound(PyValue self, PyFunction method) ? method : null;
            if (generator != null && generator.generator()) {
                return around(with, index, function, generator, call, frame);
            }
        }
        PyValue value = interpreter.evaluator().value(item.value(), frame);
        Place place = item.value().at().place();
        bind(item.target(), enter(value, place), frame);
        boolean suppresses =
                value instanceof SymbolCall call && call.qualified().equals("contextlib.suppress()");
        Completion completion;
        try {
            completion = suppresses
                    ? body(List.of(new PyStatement.With(with.at(), rest(with, index), with.body())), true, frame)
                    : item(with, index + 1, frame);
        } catch (RaisedException e) {
            if (!suppresses) {
                leave(value, place);
                throw e;
            }
            completion = Completion.NORMAL;
        }
        leave(value, place);
        return completion;
    }

    private static List<PyStatement.Item> rest(PyStatement.With with, int index) {
        return with.items().subList(index + 1, with.items().size());
    }

    /**
     * A generator of the project as a context: the body runs where it yields. A body that may have left hinders what follows it, and not
     * what the generator does afterwards.
     */
    private Completion around(
            PyStatement.With with,
            int index,
            PyValue function,
            PyFunction generator,
            PyExpression.Call call,
            Frame frame) {
        Place place = call.at().place();
        Evaluator.Arguments arguments = interpreter.evaluator().arguments(call.arguments(), place, frame);
        Branching branching = interpreter.executor().branching();
        int before = frame.doubts().size();
        List<Frame.Doubt> doubts = new ArrayList<>();
        List<Completion> ends = new ArrayList<>();
        try {
            interpreter
                    .calls()
                    .invoke(
                            generator,
                            function instanceof PyBound(PyValue self, PyFunction method) ? self : null,
                            arguments.positional(),
                            arguments.keywords(),
                            place,
                            value -> {
                                try {
                                    bind(with.items().get(index).target(), value, frame);
                                    ends.add(item(with, index + 1, frame));
                                } catch (RaisedException e) {
                                    ends.add(Completion.NORMAL);
                                    throw e;
                                } finally {
                                    doubts.addAll(branching.suspend(frame, before));
                                }
                            });
        } finally {
            branching.resume(doubts, frame);
        }
        if (ends.isEmpty()) {
            throw LimitReachedException.ofDepth("enters a context that does not come to its block", place);
        }
        return branching.oneOf(ends, new Unknown("where " + generator.name() + " yields", place), frame);
    }

    private void bind(@Nullable PyExpression target, PyValue value, Frame frame) {
        if (target != null) {
            targets.assign(target, value, frame);
        }
    }

    private PyValue enter(PyValue value, Place place) {
        PyValue method = value instanceof PyObject object && object.type().find("__enter__") != null
                ? interpreter.attributes().find(value, "__enter__", place)
                : null;
        return method == null ? value : interpreter.calls().call(method, List.of(), Map.of(), place);
    }

    private void leave(PyValue value, Place place) {
        if (value instanceof PyObject object && object.type().find("__exit__") != null) {
            PyValue method = interpreter.attributes().find(object, "__exit__", place);
            if (method != null) {
                interpreter.calls().call(method, List.of(PyNone.NONE, PyNone.NONE, PyNone.NONE), Map.of(), place);
            }
        }
    }
}
