package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The state of the running code: its functions, conditions and the bounds it has used up. */
final class Running implements Course {
    private final Interpreter interpreter;
    private final Limits limits;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Catching> catching = new ArrayList<>();
    private final List<Integer> endless = new ArrayList<>();
    private final List<Frame.Doubt> inherited = new ArrayList<>();
    private int shielded;
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

    void unwindTo(int depth, int decided) {
        while (frames.size() > depth) {
            frames.removeLast();
        }
        undecideTo(decided);
    }

    void decide(Decision decision) {
        decisions.add(decision);
    }

    /** Ends all conditions but the first ones. */
    void undecideTo(int count) {
        decisions.subList(Math.min(count, decisions.size()), decisions.size()).clear();
    }

    /** The body of a {@code try} begins. */
    void begin(Catching body) {
        catching.add(body);
    }

    void end(Catching body) {
        catching.remove(body);
    }

    /** Follows a loop that only an error ends. */
    Completion withoutEnd(Supplier<Completion> loop) {
        endless.add(catching.size());
        try {
            return loop.get();
        } finally {
            endless.removeLast();
        }
    }

    /** Whether an error that it takes ends a loop that nothing else ends. */
    boolean endsLoop(Catching taker) {
        return endless.stream().anyMatch(begun -> catching.indexOf(taker) < begun);
    }

    /** Hides every {@code try} that has begun from errors; answers what {@link #unshield} puts back. */
    int shield() {
        int before = shielded;
        shielded = catching.size();
        return before;
    }

    void unshield(int before) {
        shielded = before;
    }

    /** Notes that an error may be raised here where code goes on after it; null: nothing of the project takes it for good. */
    @Nullable
    Catching mayRaise(PyValue error, Decision decision) {
        Catching taker = taker(error, catching());
        if (taker != null) {
            taker.perhaps(Objects.requireNonNull(taker.handler(error)), decision, error);
        }
        return taker;
    }

    /** The first that takes the error, where code goes on after it or after one of those around it. */
    private static @Nullable Catching taker(PyValue error, List<Catching> outwards) {
        for (int i = 0; i < outwards.size(); i++) {
            Catching each = outwards.get(i);
            PyStatement.Handler handler = each.handler(error);
            if (handler != null) {
                List<Catching> others = outwards.subList(i + 1, outwards.size());
                boolean goesOn = Catching.swallows(handler)
                        || (!Catching.exits(handler)
                                && (Catching.raisesAgain(handler)
                                        ? taker(error, others) != null
                                        : others.stream().anyMatch(Catching::swallows)));
                return goesOn ? each : null;
            }
        }
        return null;
    }

    /** Every {@code try} that may take an error of what runs now, innermost first. */
    List<Catching> catching() {
        return catching.subList(shielded, catching.size()).reversed();
    }

    /** The innermost {@code try} after which code may go on whatever happens in it, or null. */
    @Nullable
    Catching nearest() {
        return catching().stream().filter(Catching::swallows).findFirst().orElse(null);
    }

    /** Doubts of a function that has ended that are doubts of its caller now. */
    void inherit(List<Frame.Doubt> doubts) {
        inherited.addAll(doubts);
    }

    List<Frame.Doubt> inherited() {
        return inherited;
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
        return catching.stream().anyMatch(Catching::swallows);
    }

    @Override
    public PyValue call(PyValue function, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        return interpreter.calls().call(function, arguments, keywords, place);
    }
}
