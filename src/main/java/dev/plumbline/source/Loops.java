package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Completion.Kind;
import java.util.List;

/** {@code for} and {@code while}. */
final class Loops {
    /** Turns that are followed after the loop may have been left: what they do is undone, and more of them do the same. */
    private static final int TURNS_IN_DOUBT = 2;

    private final Interpreter interpreter;
    private final Targets targets;
    private final Branching branching;

    Loops(Interpreter interpreter, Targets targets, Branching branching) {
        this.interpreter = interpreter;
        this.targets = targets;
        this.branching = branching;
    }

    Completion run(PyStatement.For loop, Frame frame) {
        PyValue iterable = interpreter.evaluator().value(loop.iterable(), frame);
        List<PyValue> elements = Iteration.elements(iterable);
        Place place = loop.at().place();
        int doubts = frame.doubts().size();
        if (elements == null) {
            Unknown why = Iteration.why(iterable, place);
            Completion once = once(
                    why,
                    place,
                    () -> {
                        targets.assign(loop.target(), Iteration.element(iterable, place), frame);
                        return turn(loop.body(), frame);
                    },
                    frame);
            return end(once, loop.otherwise(), doubts, frame);
        }
        checkTurns(elements.size(), place);
        Completion completion = Completion.NORMAL;
        for (PyValue element : elements) {
            targets.assign(loop.target(), element, frame);
            completion = turn(loop.body(), frame);
            if (Executor.leavesLoop(completion)) {
                break;
            }
        }
        Unknown further = Iteration.further(iterable);
        if (further != null) {
            ofRows(loop, further, frame);
        }
        return end(completion, loop.otherwise(), doubts, frame);
    }

    Completion run(PyStatement.While loop, Frame frame) {
        int doubts = frame.doubts().size();
        Place place = loop.at().place();
        Completion completion = Completion.NORMAL;
        int inDoubt = 0;
        for (int turns = 0; !Executor.leavesLoop(completion); turns++) {
            checkTurns(turns, place);
            if (frame.doubts().size() > doubts && ++inDoubt > TURNS_IN_DOUBT) {
                break;
            }
            PyValue truth = Truth.of(interpreter.evaluator().value(loop.branch().test(), frame), place);
            if (truth instanceof Unknown unknown) {
                completion = once(unknown, place, () -> turn(loop.branch().body(), frame), frame);
                break;
            }
            if (truth.equals(PyBool.FALSE)) {
                completion = Completion.NORMAL;
                break;
            }
            completion = turn(loop.branch().body(), frame);
        }
        return end(completion, loop.otherwise(), doubts, frame);
    }

    private void ofRows(PyStatement.For loop, Unknown further, Frame frame) {
        if (!PyRows.surelyNone(further)) {
            branching.aside(
                    further,
                    loop.at().place(),
                    () -> {
                        targets.assign(loop.target(), further, frame);
                        return turn(loop.body(), frame);
                    },
                    frame);
        }
        new TurnsOfRows(interpreter, targets, further, frame).leave(loop.body());
    }

    private void checkTurns(int turns, Place place) {
        if (turns > interpreter.limits().turns()) {
            throw new LimitReachedException(
                    "loops more than " + interpreter.limits().turns() + " times", place);
        }
    }

    private Completion end(Completion completion, List<PyStatement> otherwise, int doubts, Frame frame) {
        Completion end =
                switch (completion.kind()) {
                    case BREAK -> Completion.NORMAL;
                    case RETURN -> completion;
                    default -> interpreter.executor().block(otherwise, frame);
                };
        return branching.settle(end, frame, doubts, Kind.BREAK);
    }

    /** A turn that may or may not happen. */
    private Completion once(Unknown why, Place place, java.util.function.Supplier<Completion> turn, Frame frame) {
        return branching.undecided(Course.Decision.ofTurn(why, place), turn, () -> Completion.NORMAL, frame);
    }

    private Completion turn(List<PyStatement> body, Frame frame) {
        int doubts = frame.doubts().size();
        Completion completion = interpreter.executor().block(body, frame);
        return branching.settle(
                completion.kind() == Kind.CONTINUE ? Completion.NORMAL : completion, frame, doubts, Kind.CONTINUE);
    }
}
