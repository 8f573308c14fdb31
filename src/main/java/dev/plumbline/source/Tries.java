package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyStatement.Handler;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code try} and {@code raise}. */
final class Tries {
    /** What a name stands for that has no value any more. */
    private static final Symbol FORGOTTEN = new Symbol("?.forgotten", new Place("", 0));

    private final Interpreter interpreter;
    private final Branching branching;
    private final Errors errors;

    Tries(Interpreter interpreter, Branching branching) {
        this.interpreter = interpreter;
        this.branching = branching;
        this.errors = new Errors(interpreter);
    }

    RaisedException raised(PyStatement.Raise raise, Frame frame) {
        PyValue error =
                raise.error() == null ? frame.caught() : interpreter.evaluator().value(raise.error(), frame);
        return new RaisedException(
                error == null ? new Unknown("an error", raise.at().place()) : error,
                raise.at().place());
    }

    Completion run(PyStatement.Try attempt, Frame frame) {
        int doubts = frame.doubts().size();
        Completion completion;
        try {
            completion = guarded(attempt, false, frame);
        } catch (RaisedException e) {
            Completion last = last(attempt.last(), doubts, frame);
            if (last.normal()) {
                throw e;
            }
            return last;
        }
        Completion last = last(attempt.last(), doubts, frame);
        return last.normal() ? completion : last;
    }

    /** A block inside a context: its {@code else} runs in whatever way the block ends without an error. */
    Completion inside(PyStatement.Try context, Frame frame) {
        return guarded(context, true, frame);
    }

    /** {@code finally} runs in whatever way the rest has ended. */
    private Completion last(List<PyStatement> body, int count, Frame frame) {
        if (body.isEmpty()) {
            return Completion.NORMAL;
        }
        List<Frame.Doubt> doubts = branching.doubts().suspend(frame, count);
        try {
            return interpreter.executor().block(body, frame);
        } finally {
            branching.doubts().resume(doubts, frame);
        }
    }

    private Completion guarded(PyStatement.Try attempt, boolean always, Frame frame) {
        int doubts = frame.doubts().size();
        Catching catching = new Catching(attempt, frame, errors);
        Supplier<Completion> end;
        try {
            end = followed(attempt, always, catching, frame);
        } finally {
            catching.end();
        }
        branching.doubts().endRaised(frame, doubts);
        for (Map.Entry<Handler, Catching.Perhaps> each : catching.perhaps().entrySet()) {
            Supplier<Completion> others = end;
            end = () -> branching.undecided(
                    each.getValue().decision(),
                    () -> handle(each.getKey(), each.getValue().error(), frame),
                    others,
                    frame);
        }
        return end.get();
    }

    /** How the body ends where nothing is raised that only may be raised; an error that it surely raises is yet to be handled. */
    private Supplier<Completion> followed(PyStatement.Try attempt, boolean always, Catching catching, Frame frame) {
        int doubts = frame.doubts().size();
        Completion completion;
        try {
            completion = body(attempt.body(), catching, frame);
        } catch (RaisedException e) {
            Handler handler = catching.handler(e.error());
            if (handler == null) {
                return () -> {
                    throw e;
                };
            }
            catching.perhaps().remove(handler);
            return () -> handle(handler, e.error(), frame);
        }
        try {
            Completion end = always
                    ? left(attempt.otherwise(), completion, doubts, catching, frame)
                    : completion.normal() ? interpreter.executor().block(attempt.otherwise(), frame) : completion;
            return () -> end;
        } catch (RaisedException e) {
            return () -> {
                throw e;
            };
        }
    }

    /** Runs what runs at every end without an error, be it sure or not. */
    private Completion left(
            List<PyStatement> otherwise, Completion completion, int count, Catching catching, Frame frame) {
        List<Frame.Doubt> doubts = branching.doubts().suspend(frame, count);
        List<Frame.Doubt> raised =
                doubts.stream().filter(doubt -> doubt.taker() == catching).toList();
        branching.doubts().resume(raised, frame);
        try {
            interpreter.executor().block(otherwise, frame);
        } finally {
            branching
                    .doubts()
                    .resume(
                            doubts.stream()
                                    .filter(doubt -> doubt.taker() != catching)
                                    .toList(),
                            frame);
        }
        return completion;
    }

    private Completion body(List<PyStatement> body, Catching catching, Frame frame) {
        Running running = interpreter.running();
        int depth = running.depth();
        int decided = running.decisions().size();
        int doubts = frame.doubts().size();
        running.begin(catching);
        try {
            return interpreter.executor().block(body, frame);
        } catch (RaisedException e) {
            List<Frame.Doubt> open = branching.doubts().suspend(frame, doubts);
            running.unwindTo(depth, decided);
            branching.doubts().resume(open, frame);
            branching.doubts().doubtRest(frame);
            throw e;
        } finally {
            running.end(catching);
        }
    }

    Completion handle(Handler handler, PyValue error, Frame frame) {
        if (handler.name() != null) {
            frame.scope().set(handler.name(), error);
        }
        PyValue before = frame.caught();
        frame.caught(error);
        try {
            return interpreter.executor().block(handler.body(), frame);
        } finally {
            frame.caught(before);
            unbind(handler, frame);
        }
    }

    /** Python forgets the name of the error after the handler, whatever it meant before. */
    private static void unbind(Handler handler, Frame frame) {
        if (handler.name() != null) {
            frame.scope().set(handler.name(), FORGOTTEN);
        }
    }

    /** The value of a name; an error where it stood for an error whose handler has ended. */
    static PyValue unlessForgotten(PyValue value, String name, Place place) {
        if (FORGOTTEN.equals(value)) {
            throw RaisedException.builtin("NameError", name + " has no value", place);
        }
        return value;
    }
}
