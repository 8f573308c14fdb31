package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code with}. */
final class Contexts {
    private final Interpreter interpreter;
    private final Targets targets;
    private final Tries tries;
    private final Managers managers;

    Contexts(Interpreter interpreter, Targets targets, Tries tries) {
        this.interpreter = interpreter;
        this.targets = targets;
        this.tries = tries;
        this.managers = new Managers(interpreter);
    }

    Completion run(PyStatement.With with, Frame frame) {
        return item(with, 0, frame);
    }

    private Completion item(PyStatement.With with, int index, Frame frame) {
        if (index == with.items().size()) {
            return interpreter.executor().block(with.body(), frame);
        }
        PyStatement.Item item = with.items().get(index);
        PyValue value = value(item.value(), frame);
        if (value instanceof PyGenerator generator) {
            return around(with, index, generator, frame);
        }
        Position at = item.value().at();
        bind(item.target(), managers.enter(value, at.place()), frame);
        if (value instanceof SymbolCall call
                && call.qualified().equals("contextlib.suppress()")
                && item.value() instanceof PyExpression.Call written) {
            return tries.run(suppressing(written, with, index), frame);
        }
        PyStatement.Try around = managers.around(value, rest(with, index), at);
        return around == null ? item(with, index + 1, frame) : tries.inside(around, frame);
    }

    /** The value of an item; a generator under any decorator is taken as a context. */
    private PyValue value(PyExpression expression, Frame frame) {
        if (!(expression instanceof PyExpression.Call call)) {
            return interpreter.evaluator().value(expression, frame);
        }
        PyValue function = interpreter.evaluator().value(call.function(), frame);
        if (PyGenerator.of(function, List.of(), Map.of(), call.at().place()) == null) {
            return interpreter.evaluator().call(function, call, false, frame);
        }
        Place place = call.at().place();
        Evaluator.Arguments arguments = interpreter.evaluator().arguments(call.arguments(), place, frame);
        return Objects.requireNonNull(PyGenerator.of(function, arguments.positional(), arguments.keywords(), place));
    }

    private static PyStatement.With rest(PyStatement.With with, int index) {
        return new PyStatement.With(
                with.at(), with.items().subList(index + 1, with.items().size()), with.body());
    }

    /** The rest, in a {@code try} that takes the errors which are suppressed and does nothing for them. */
    private static PyStatement.Try suppressing(PyExpression.Call suppress, PyStatement.With with, int index) {
        PyExpression types = new PyExpression.Display(
                suppress.at(),
                PyExpression.Shape.TUPLE,
                suppress.arguments().stream().map(PyExpression.Argument::value).toList());
        return new PyStatement.Try(
                with.at(),
                List.of(rest(with, index)),
                List.of(new PyStatement.Handler(suppress.at(), types, null, List.of())),
                List.of(),
                List.of());
    }

    /**
     * A generator of the project as a context: the body runs where it yields. A body that may have left hinders what follows it, and not
     * what the generator does afterwards.
     */
    private Completion around(PyStatement.With with, int index, PyGenerator generator, Frame frame) {
        Place place = generator.place();
        Branching branching = interpreter.executor().branching();
        int before = frame.doubts().size();
        List<Frame.Doubt> doubts = new ArrayList<>();
        List<Completion> ends = new ArrayList<>();
        try {
            interpreter
                    .calls()
                    .invoke(
                            generator.function(),
                            generator.self(),
                            generator.arguments(),
                            generator.keywords(),
                            place,
                            value -> {
                                try {
                                    bind(with.items().get(index).target(), value, frame);
                                    ends.add(item(with, index + 1, frame));
                                } catch (RaisedException e) {
                                    ends.add(Completion.NORMAL);
                                    throw e;
                                } finally {
                                    doubts.addAll(branching
                                            .doubts()
                                            .handOver(branching.doubts().suspend(frame, before)));
                                }
                            });
        } finally {
            branching.doubts().resume(doubts, frame);
        }
        if (ends.isEmpty()) {
            throw LimitReachedException.ofDepth("enters a context that does not come to its block", place);
        }
        return branching
                .doubts()
                .oneOf(ends, new Unknown("where " + generator.function().name() + " yields", place), frame);
    }

    private void bind(@Nullable PyExpression target, PyValue value, Frame frame) {
        if (target != null) {
            targets.assign(target, value, frame);
        }
    }
}
