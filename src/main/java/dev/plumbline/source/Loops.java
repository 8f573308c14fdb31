package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Completion.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code for} and {@code while}. */
final class Loops {
    /** Turns that are followed as they are after the loop may have been left. */
    private static final int TURNS_IN_DOUBT = 10;

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
            Completion turns =
                    turns(loop, why, Iteration.element(iterable, place), frame).next(why);
            return end(turns, loop.otherwise(), doubts, frame);
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
        interpreter.evaluator().lazily().turned(iterable, place);
        Unknown further = Iteration.further(iterable);
        if (further != null) {
            ofRows(loop, further, frame);
        }
        return end(completion, loop.otherwise(), doubts, frame);
    }

    Completion run(PyStatement.While loop, Frame frame) {
        return isEndless(loop) ? interpreter.running().withoutEnd(() -> turns(loop, frame)) : turns(loop, frame);
    }

    /** Whether only an error ends it. */
    private static boolean isEndless(PyStatement.While loop) {
        return loop.branch().test() instanceof PyExpression.Literal(Position at, PyValue value)
                && Truth.of(value, at.place()).equals(PyBool.TRUE)
                && !Blocks.any(
                        loop.branch().body(),
                        each -> each instanceof PyStatement.Break || each instanceof PyStatement.Return);
    }

    private Completion turns(PyStatement.While loop, Frame frame) {
        int doubts = frame.doubts().size();
        Place place = loop.at().place();
        OpenTurns open = new OpenTurns(
                interpreter,
                () -> Truth.of(interpreter.evaluator().value(loop.branch().test(), frame), place),
                () -> turn(loop.branch().body(), frame),
                place,
                frame);
        Completion completion = Completion.NORMAL;
        int inDoubt = 0;
        for (int turns = 0; !Executor.leavesLoop(completion); turns++) {
            checkTurns(turns, place);
            if (frame.doubts().size() > doubts && ++inDoubt > TURNS_IN_DOUBT) {
                completion = open.next(frame.doubts().get(doubts).decision().condition());
                break;
            }
            Map<Changing, Object> changed = new LinkedHashMap<>();
            PyValue truth = open.ask(changed);
            if (truth instanceof Unknown unknown) {
                completion = open.perhaps(unknown, changed);
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
            OpenTurns turns = turns(loop, further, further, frame);
            branching.aside(further, loop.at().place(), () -> turns.first(further), frame);
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
        return branching.doubts().settle(end, frame, doubts, Kind.BREAK);
    }

    private OpenTurns turns(PyStatement.For loop, Unknown why, PyValue element, Frame frame) {
        return OpenTurns.of(
                interpreter,
                why,
                () -> {
                    targets.assign(loop.target(), element, frame);
                    return turn(loop.body(), frame);
                },
                loop.at().place(),
                frame);
    }

    private Completion turn(List<PyStatement> body, Frame frame) {
        int doubts = frame.doubts().size();
        Completion completion = interpreter.executor().block(body, frame);
        return branching
                .doubts()
                .settle(
                        completion.kind() == Kind.CONTINUE ? Completion.NORMAL : completion,
                        frame,
                        doubts,
                        Kind.CONTINUE);
    }
}
