package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a function, or of a module's top level, or of a class body. */
final class Frame {
    private final long since = Seniority.next();
    private final Scope scope;
    private final Course.Step step;
    private final List<Doubt> doubts;
    private final List<Early> returns = new ArrayList<>();
    private final PyList yields;
    private final @Nullable PyFunction function;
    private final List<PyValue> arguments;
    private int decidedBefore;
    private Host.Memory hostBefore = Host.Memory.NONE;
    private boolean changed;
    private boolean standsForMore;
    private @Nullable Consumer<PyValue> onYield;
    private @Nullable PyClass type;
    private @Nullable PyValue caught;

    Frame(Scope scope, String function, Place definition, Place calledAt) {
        this.scope = scope;
        this.doubts = new ArrayList<>();
        this.yields = new PyList(List.of());
        this.step = new Course.Step(function, definition, calledAt);
        this.function = null;
        this.arguments = List.of();
    }

    Frame(PyFunction function, List<PyValue> arguments, Place calledAt) {
        this.scope = function.scope().forFunction();
        this.doubts = new ArrayList<>();
        this.yields = new PyList(List.of());
        this.step = new Course.Step(function.name(), function.place(), calledAt);
        this.function = function;
        this.arguments = List.copyOf(arguments);
    }

    private Frame(Scope scope, Frame around) {
        this.scope = scope;
        this.doubts = around.doubts;
        this.yields = around.yields;
        this.step = around.step;
        this.function = around.function;
        this.arguments = around.arguments;
        this.onYield = around.onYield;
    }

    /**
     * What follows runs only if an unknown condition did not leave the function or loop before.
     *
     * @param decidedBefore how many conditions were unknown before it
     * @param changes what the code that may have left has changed
     * @param depth how many branches the journal had open before that of what follows
     * @param taker what takes the error, where the code may have left by raising one
     */
    record Doubt(
            Completion.Kind left,
            Course.Decision decision,
            int decidedBefore,
            Host.Branch branch,
            Map<Changing, Journal.After> changes,
            int depth,
            @Nullable Catching taker) {
        /** Whether what it is about has not ended yet. */
        boolean goesOn() {
            return taker == null || !taker.isOver();
        }
    }

    /** A value that may have been returned before the end. */
    record Early(PyValue value, Unknown why) {}

    /** The same function in an inner scope, such as a comprehension's. */
    Frame inside(Scope inner) {
        return new Frame(inner, this);
    }

    /** When it came to be, by {@link Seniority}. */
    long since() {
        return since;
    }

    /** It begins to run, with that many conditions unknown. */
    void begin(int decisions, Host.Memory host) {
        decidedBefore = decisions;
        hostBefore = host;
    }

    /** How many conditions were unknown when it began. */
    int decidedBefore() {
        return decidedBefore;
    }

    /** Something that was there before it has changed. */
    void changesOutside() {
        changed = true;
    }

    /** Whether a run of the same that begins now finds anything else than this one has found. */
    boolean differsFromNow(Host.Memory host) {
        return changed || host.answersOtherwise(hostBefore);
    }

    /** It stands for runs like it that it calls and that are not followed. */
    void standForMore() {
        standsForMore = true;
    }

    boolean standsForMore() {
        return standsForMore;
    }

    /** Whether both run the same function to its end with arguments that nothing can tell apart. */
    boolean isRunLike(Frame other) {
        return function != null
                && function.equals(other.function)
                && onYield == null
                && other.onYield == null
                && Likeness.of(arguments, other.arguments);
    }

    Scope scope() {
        return scope;
    }

    Course.Step step() {
        return step;
    }

    /** Open doubts, oldest first. */
    List<Doubt> doubts() {
        return doubts;
    }

    /** Values of returns that may have happened. */
    List<Early> returns() {
        return returns;
    }

    /** Values of {@code yield}, in order. */
    PyList yields() {
        return yields;
    }

    /** The function that runs, or null at top level. */
    @Nullable
    PyFunction function() {
        return function;
    }

    /** The class whose body runs here, or null. */
    @Nullable
    PyClass type() {
        return type;
    }

    void define(PyClass defined) {
        type = defined;
    }

    /** The error that the running handler handles, or null. */
    @Nullable
    PyValue caught() {
        return caught;
    }

    void caught(@Nullable PyValue error) {
        caught = error;
    }

    /** What happens at a {@code yield}, in place of keeping its value. */
    void onYield(Consumer<PyValue> handler) {
        onYield = handler;
    }

    void yielded(PyValue value, Journal journal) {
        if (onYield == null) {
            journal.touch(yields, value);
            yields.elements().add(value);
        } else {
            onYield.accept(value);
        }
    }
}
