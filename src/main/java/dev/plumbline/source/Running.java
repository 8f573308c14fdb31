package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The state of the running code: its functions, conditions and the bounds it has used up. */
final class Running implements Course {
    private final Interpreter interpreter;
    private final Limits limits;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private int swallowing;
    private int steps;

    Running(Interpreter interpreter, Limits limits) {
        this.interpreter = interpreter;
        this.limits = limits;
    }

    /** Counts one step. */
    void tick(Position at) {
        if (++steps > limits.steps()) {
            throw new LimitReachedException("runs for more than " + limits.steps() + " steps", at.place());
        }
    }

    void push(Frame frame) {
        if (frames.isEmpty()) {
            steps = 0;
        }
        if (frames.size() >= limits.depth()) {
            throw LimitReachedException.ofDepth(
                    "calls functions more than " + limits.depth() + " deep",
                    frame.step().calledAt());
        }
        frame.begin(decisions.size(), interpreter.host().memory());
        frames.add(frame);
    }

    /**
     * Whether a function is called in its own run, on a condition that is unknown since then, and would only do the same once more. What
     * it does must be in doubt already: how often it does it is not known. A module that is imported meanwhile runs only once.
     */
    boolean repeats(Frame call) {
        for (Frame frame : frames.reversed()) {
            if (frame.function() == null && frame.scope().isModule()) {
                return false;
            }
            boolean inDoubt = frame.decidedBefore() > 0 && frame.decidedBefore() < decisions.size();
            if (inDoubt
                    && frame.isRunLike(call)
                    && !frame.differsFromNow(interpreter.host().memory())) {
                frame.standForMore();
                return true;
            }
        }
        return false;
    }

    /** Must be called at the end of a run: one that stands for more of its kind must not change what they find, nor end with an error. */
    void checkEnd(Frame frame, boolean raises) {
        if (frame.standsForMore()
                && (raises || frame.differsFromNow(interpreter.host().memory()))) {
            throw LimitReachedException.ofDepth(
                    "calls itself on a condition that cannot be followed, and otherwise than before",
                    frame.step().calledAt());
        }
    }

    /** Something that is there since then changes. */
    void changes(long since) {
        for (Frame frame : frames.reversed()) {
            if (frame.since() <= since) {
                return;
            }
            frame.changesOutside();
        }
    }

    void remove(Frame frame) {
        frames.remove(frame);
    }

    void pop() {
        frames.removeLast();
    }

    int depth() {
        return frames.size();
    }

    void unwindTo(int depth, int decided, int caught) {
        while (frames.size() > depth) {
            frames.removeLast();
        }
        while (decisions.size() > decided) {
            decisions.removeLast();
        }
        swallowing = caught;
    }

    void decide(Decision decision) {
        decisions.add(decision);
    }

    void undecide() {
        decisions.removeLast();
    }

    void swallow(boolean begin) {
        swallowing += begin ? 1 : -1;
    }

    int swallowing() {
        return swallowing;
    }

    @Override
    public List<Step> steps() {
        return frames.stream()
                .map(Frame::step)
                .filter(step -> !step.function().isEmpty())
                .toList();
    }

    @Override
    public PyModule module() {
        return frames.getLast().scope().module();
    }

    @Override
    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    @Override
    public boolean errorsSwallowed() {
        return swallowing > 0;
    }

    @Override
    public PyValue call(PyValue function, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        return interpreter.calls().call(function, arguments, keywords, place);
    }
}
