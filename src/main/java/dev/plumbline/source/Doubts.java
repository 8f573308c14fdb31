package dev.plumbline.source;

import dev.plumbline.source.Completion.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens and closes the doubts of a function: what follows code that may have left runs or not. */
final class Doubts {
    private final Interpreter interpreter;
    private final Merging merging;

    Doubts(Interpreter interpreter, Merging merging) {
        this.interpreter = interpreter;
        this.merging = merging;
    }

    /** What follows is in doubt: it runs only if an error was not raised here. */
    void perhapsLeft(Course.Decision goesOn, Catching taker, Frame frame) {
        open(Kind.RAISE, goesOn, Map.of(), taker, frame);
    }

    /** Goes on where code may have left. */
    void leave(Completion leaves, Course.Decision taken, Map<Changing, Journal.After> changes, Frame frame) {
        if (leaves.kind() == Kind.RETURN) {
            frame.returns().add(new Frame.Early(leaves.value(), taken.condition()));
        }
        open(leaves.kind(), taken, changes, null, frame);
    }

    void open(
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
    void close(Frame frame, int count) {
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
        close(frame, count);
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
        end(frame, 0);
    }

    /** The same of what was opened after {@code count}. */
    void end(Frame frame, int count) {
        handOver(suspend(frame, count));
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
