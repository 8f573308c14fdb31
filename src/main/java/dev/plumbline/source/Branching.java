package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Completion.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides conditions; where an unknown decides, both ways are followed, undone and merged. */
final class Branching {
    private final Interpreter interpreter;
    private final Merging merging;

    Branching(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.merging = new Merging(interpreter);
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
        resume(holds.doubts, frame);
        resume(fails.doubts, frame);
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
        int doubts = frame.doubts().size();
        int decided = interpreter.running().decisions().size();
        interpreter.journal().begin();
        Host.Branch branch = interpreter.host().branch();
        interpreter.running().decide(decision);
        Completion completion;
        try {
            completion = code.get();
            doubtRest(frame);
        } catch (RaisedException e) {
            completion = new Completion(Kind.RAISE, e.error());
        } catch (LimitReachedException | StackOverflowError e) {
            if (closed(branch, doubts, decided, frame)) {
                interpreter.host().undecided(decision.condition(), decision.place());
            }
            throw e;
        }
        List<Frame.Doubt> inside =
                List.copyOf(frame.doubts().subList(doubts, frame.doubts().size()));
        boolean acted = closed(branch, doubts, decided, frame);
        interpreter.journal().unwindTo(branches + 1);
        return new Way(completion, interpreter.journal().end(), acted, inside);
    }

    /** Ends code behind a decision; answers whether it has acted. */
    private boolean closed(Host.Branch branch, int doubts, int decided, Frame frame) {
        closeDoubts(frame, doubts);
        interpreter.running().undecideTo(decided);
        boolean acted = branch.acted();
        branch.close();
        return acted;
    }

    /** After one way more still runs than after the other: goes on in doubt. An error that ends the whole is taken not to happen. */
    private Completion doubt(Way goesOn, Way leaves, Course.Decision taken, Frame frame) {
        if (leaves.completion.kind() != Kind.RAISE) {
            leave(leaves.completion, taken, leaves.changes, frame);
        } else {
            Catching taker = interpreter.running().mayRaise(leaves.completion.value(), taken.opposite());
            if (taker != null) {
                open(Kind.RAISE, taken, leaves.changes, taker, frame);
            }
        }
        merging.restore(goesOn.changes);
        return goesOn.completion;
    }

    /** What follows is in doubt: it runs only if an error was not raised here. */
    void perhapsLeft(Course.Decision goesOn, Catching taker, Frame frame) {
        open(Kind.RAISE, goesOn, Map.of(), taker, frame);
    }

    /** Whether code would act, change what matters or leave what is around it; nothing of it is kept. */
    boolean matters(
            Course.Decision decision,
            Supplier<Completion> code,
            Predicate<Map<Changing, Journal.After>> changing,
            Frame frame) {
        int returns = frame.returns().size();
        Way way = follow(decision, code, frame);
        frame.returns().subList(returns, frame.returns().size()).clear();
        return way.completion.kind() != Kind.RAISE
                && (way.acted || !way.completion.normal() || !way.doubts.isEmpty() || changing.test(way.changes));
    }

    private void leave(Completion leaves, Course.Decision taken, Map<Changing, Journal.After> changes, Frame frame) {
        if (leaves.kind() == Kind.RETURN) {
            frame.returns().add(new Frame.Early(leaves.value(), taken.condition()));
        }
        open(leaves.kind(), taken, changes, null, frame);
    }

    private void open(
            Kind left,
            Course.Decision decision,
            Map<Changing, Journal.After> changes,
            @Nullable Catching taker,
            Frame frame) {
        int decided = interpreter.running().decisions().size();
        interpreter.running().decide(decision);
        frame.doubts()
                .add(new Frame.Doubt(
                        left,
                        decision,
                        decided,
                        interpreter.host().branch(),
                        changes,
                        interpreter.journal().depth(),
                        taker));
        interpreter.journal().begin();
    }

    /** Closes the doubts that were opened after {@code count}. */
    void closeDoubts(Frame frame, int count) {
        while (frame.doubts().size() > count) {
            Frame.Doubt doubt = frame.doubts().removeLast();
            interpreter.running().undecideTo(doubt.decidedBefore());
            mergeWith(doubt);
            boolean acted = doubt.branch().acted();
            doubt.branch().close();
            if (acted) {
                interpreter
                        .host()
                        .undecided(
                                doubt.decision().condition(), doubt.decision().place());
            }
        }
    }

    /** What went on may have run or not. */
    private void mergeWith(Frame.Doubt doubt) {
        Journal journal = interpreter.journal();
        journal.unwindTo(doubt.depth() + 1);
        if (journal.depth() > doubt.depth()) {
            merging.merge(doubt.changes(), journal.end(), doubt.decision().condition());
        }
    }

    /**
     * Closes the doubts that were opened after {@code count} about leaving in a way that ends here, be it a turn or a loop. Where there
     * are any, code that has ended by leaving farther may not have done so.
     */
    Completion settle(Completion completion, Frame frame, int count, Kind ended) {
        List<Frame.Doubt> since = frame.doubts().subList(count, frame.doubts().size());
        int first = since.stream().map(Frame.Doubt::left).toList().indexOf(ended);
        if (first < 0) {
            return completion;
        }
        Course.Decision decision = since.get(first).decision();
        resume(
                suspend(frame, count + first).stream()
                        .filter(doubt -> doubt.left() != ended)
                        .toList(),
                frame);
        if (completion.normal()) {
            return completion;
        }
        leave(completion, decision.opposite(), Map.of(), frame);
        return Completion.NORMAL;
    }

    /** Closes the doubts that were opened after {@code count}, so that other code can end; see {@link #resume}. */
    List<Frame.Doubt> suspend(Frame frame, int count) {
        List<Frame.Doubt> doubts =
                List.copyOf(frame.doubts().subList(count, frame.doubts().size()));
        closeDoubts(frame, count);
        return doubts;
    }

    /** Opens doubts once more that were closed before what they are about had ended. */
    void resume(List<Frame.Doubt> doubts, Frame frame) {
        doubts.stream()
                .filter(Frame.Doubt::goesOn)
                .forEach(doubt -> open(doubt.left(), doubt.decision(), Map.of(), doubt.taker(), frame));
    }

    /** Closes the doubts that were opened after {@code count} about errors that are taken by now. */
    void endRaised(Frame frame, int count) {
        List<Frame.Doubt> since = frame.doubts().subList(count, frame.doubts().size());
        if (!since.stream().allMatch(Frame.Doubt::goesOn)) {
            resume(suspend(frame, count), frame);
        }
    }

    /** Ends a function: that it may have been left by an error that its callers take is a doubt of theirs. */
    void end(Frame frame) {
        handOver(suspend(frame, 0));
    }

    /** Leaves to the code around it what may have been left by an error; answers the other doubts. */
    List<Frame.Doubt> handOver(List<Frame.Doubt> doubts) {
        interpreter
                .running()
                .inherit(doubts.stream().filter(doubt -> doubt.taker() != null).toList());
        return doubts.stream().filter(doubt -> doubt.taker() == null).toList();
    }

    /** What follows a call that may have ended by an error is in doubt. */
    void doubtRest(Frame frame) {
        List<Frame.Doubt> inherited = interpreter.running().inherited();
        if (!inherited.isEmpty()) {
            List<Frame.Doubt> doubts = List.copyOf(inherited);
            inherited.clear();
            resume(doubts, frame);
        }
    }

    /** How code has ended that ran in several ways, of which one comes about: the end after which most still runs, the others in doubt. */
    Completion oneOf(List<Completion> ends, Unknown why, Frame frame) {
        Completion end = ends.getFirst();
        for (Completion other : ends.subList(1, ends.size())) {
            end = end.kind() == other.kind()
                    ? new Completion(end.kind(), Merging.same(end.value(), other.value(), why))
                    : either(end, other, new Course.Decision(why, true, "", why.place()), frame);
        }
        return end;
    }

    private Completion either(Completion one, Completion other, Course.Decision decision, Frame frame) {
        boolean ordered = one.kind().compareTo(other.kind()) < 0;
        leave(ordered ? other : one, decision, Map.of(), frame);
        return ordered ? one : other;
    }

    /** The value of a function that may have returned before. */
    PyValue returned(Frame frame, PyValue last) {
        PyValue value = last;
        for (Frame.Early early : frame.returns().reversed()) {
            value = Merging.same(value, early.value(), early.why());
        }
        return value;
    }
}
