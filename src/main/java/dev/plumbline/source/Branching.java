package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Completion.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Decides conditions; where an unknown decides, both ways are followed, undone and merged. */
final class Branching {
    private final Interpreter interpreter;
    private final Merging merging;
    private final Doubts doubts;

    Branching(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.merging = new Merging(interpreter);
        this.doubts = new Doubts(interpreter, merging);
    }

    Doubts doubts() {
        return doubts;
    }

    Completion run(PyStatement.If test, Frame frame) {
        return from(test, 0, frame);
    }

    private Completion from(PyStatement.If test, int index, Frame frame) {
        if (index == test.branches().size()) {
            return interpreter.executor().block(test.otherwise(), frame);
        }
        PyStatement.Branch branch = test.branches().get(index);
        Place place = branch.test().at().place();
        PyValue truth = Truth.of(interpreter.evaluator().value(branch.test(), frame), place);
        if (truth instanceof Unknown unknown) {
            return undecided(
                    new Course.Decision(unknown, true, branch.text(), place),
                    () -> interpreter.executor().block(branch.body(), frame),
                    () -> from(test, index + 1, frame),
                    frame);
        }
        return truth.equals(PyBool.TRUE)
                ? interpreter.executor().block(branch.body(), frame)
                : from(test, index + 1, frame);
    }

    /** What one way came to; it has been undone. */
    private record Way(
            Completion completion, Map<Changing, Journal.After> changes, boolean acted, List<Frame.Doubt> doubts) {}

    /** Follows both ways of an unknown decision. */
    Completion undecided(
            Course.Decision decision, Supplier<Completion> then, Supplier<Completion> otherwise, Frame frame) {
        Way holds = follow(decision, then, frame);
        Way fails = follow(decision.opposite(), otherwise, frame);
        if (holds.acted || fails.acted) {
            interpreter.host().undecided(decision.condition(), decision.place());
        }
        Completion completion = combine(decision, holds, fails, frame);
        doubts.resume(holds.doubts, frame);
        doubts.resume(fails.doubts, frame);
        if (completion.kind() == Kind.RAISE) {
            throw new RaisedException(completion.value(), decision.place());
        }
        return completion;
    }

    /** Follows what rows of a table would make run; the host is told where it acts, and what it changes may be otherwise. */
    void aside(Unknown rows, Place place, Supplier<Completion> turn, Frame frame) {
        int returns = frame.returns().size();
        Way way = follow(Course.Decision.ofTurn(rows, place), turn, frame);
        frame.returns().subList(returns, frame.returns().size()).clear();
        if (way.acted) {
            interpreter.host().undecided(rows, place);
        }
        way.changes.forEach((changing, after) -> {
            interpreter.journal().touch(changing);
            changing.mayBecome(after.content(), rows);
        });
    }

    private Completion combine(Course.Decision decision, Way holds, Way fails, Frame frame) {
        Completion left = holds.completion;
        Completion right = fails.completion;
        if (left.kind() == right.kind()) {
            merging.merge(holds.changes, fails.changes, decision.condition());
            return new Completion(left.kind(), Merging.same(left.value(), right.value(), decision.condition()));
        }
        return left.kind().compareTo(right.kind()) < 0
                ? doubt(holds, fails, decision, frame)
                : doubt(fails, holds, decision.opposite(), frame);
    }

    private Way follow(Course.Decision decision, Supplier<Completion> code, Frame frame) {
        int branches = interpreter.journal().depth();
        int opened = frame.doubts().size();
        int decided = interpreter.running().decisions().size();
        interpreter.journal().begin();
        Host.Branch branch = interpreter.host().branch();
        interpreter.running().decide(decision);
        Completion completion;
        try {
            completion = code.get();
            doubts.doubtRest(frame);
        } catch (RaisedException e) {
            completion = new Completion(Kind.RAISE, e.error());
        } catch (LimitReachedException | StackOverflowError e) {
            if (closed(branch, opened, decided, frame)) {
                interpreter.host().undecided(decision.condition(), decision.place());
            }
            throw e;
        }
        List<Frame.Doubt> inside =
                List.copyOf(frame.doubts().subList(opened, frame.doubts().size()));
        boolean acted = closed(branch, opened, decided, frame);
        interpreter.journal().unwindTo(branches + 1);
        return new Way(completion, interpreter.journal().end(), acted, inside);
    }

    /** Ends code behind a decision; answers whether it has acted. */
    private boolean closed(Host.Branch branch, int opened, int decided, Frame frame) {
        doubts.close(frame, opened);
        interpreter.running().undecideTo(decided);
        boolean acted = branch.acted();
        branch.close();
        return acted;
    }

    /** After one way more still runs than after the other: goes on in doubt. An error that ends the whole is taken not to happen. */
    private Completion doubt(Way goesOn, Way leaves, Course.Decision taken, Frame frame) {
        if (leaves.completion.kind() != Kind.RAISE) {
            doubts.leave(leaves.completion, taken, leaves.changes, frame);
        } else {
            Catching taker = interpreter.running().mayRaise(leaves.completion.value(), taken.opposite());
            if (taker != null) {
                doubts.open(Kind.RAISE, taken, leaves.changes, taker, frame);
            }
        }
        merging.restore(goesOn.changes);
        return goesOn.completion;
    }

    /** Whether code would act, change what matters or, unless by an error, leave what is around it; nothing of it is kept. */
    boolean matters(
            Course.Decision decision,
            Supplier<Completion> code,
            Predicate<Map<Changing, Journal.After>> changing,
            Frame frame) {
        int returns = frame.returns().size();
        Way way = follow(decision, code, frame);
        frame.returns().subList(returns, frame.returns().size()).clear();
        boolean leaves = !way.completion.normal() || !way.doubts.isEmpty();
        return way.acted || changing.test(way.changes) || (leaves && way.completion.kind() != Kind.RAISE);
    }
}
