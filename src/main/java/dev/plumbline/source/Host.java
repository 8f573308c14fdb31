package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Optional;

/** Who runs project code through the interpreter: learns of calls that leave the project and answers those it knows. */
public interface Host {
    /** A host that knows nothing: every call stays symbolic. */
    Host NONE = (call, course) -> Optional.empty();

    /** The result of a call of something from outside the project; empty: Python's own library answers, else it stays symbolic. */
    Optional<PyValue> call(SymbolCall call, Course course);

    /** The value of an attribute of something from outside the project; empty: it stays symbolic. */
    default Optional<PyValue> attribute(Symbolic target, String name, Place place) {
        return Optional.empty();
    }

    /** A function of the project was defined under a decorator from outside it. */
    default void decorated(PyFunction function, PyValue decorator) {}

    /** A class of the project was defined, whether or not a name goes on to stand for it. */
    default void defined(PyClass type) {}

    /**
     * A function that is not known is called, so that nothing is known of what it does.
     *
     * @param effect whether the source calls it by a name, or for its effect alone; else it is an attribute of a value that is not known
     */
    default void lost(Unknown function, List<PyValue> arguments, boolean effect, Place place) {}

    /** A call of something from outside the project stands for its effect alone; it was shown to {@link #call} before and stayed symbolic. */
    default void discarded(SymbolCall call) {}

    /** Whether a call that stayed symbolic may end by an error that is none of the schema's. */
    default boolean mayFail(SymbolCall call) {
        return false;
    }

    /**
     * Whether a call of that sends a statement that the database may refuse.
     *
     * @param goesOn whether a handler of the project undoes what was refused, so that statements are accepted afterwards
     */
    default boolean mayBeRefused(Symbolic function, boolean goesOn) {
        return false;
    }

    /** Whether a module that is none of the project's files may not be there. */
    default boolean mayBeMissing(String module) {
        return false;
    }

    /** Whether nothing is known of an object that {@code with} is given, so that it may take an error of the block. */
    default boolean mayTakeErrors(PyValue manager) {
        return false;
    }

    /** Begins code that may not run; see {@link #undecided}. */
    default Branch branch() {
        return new Branch() {};
    }

    /**
     * Code behind an unknown condition has {@linkplain Branch#acted() acted}; called once for each such {@code if}, loop or early
     * return, after its branches were closed.
     */
    default void undecided(Unknown condition, Place place) {}

    /** Grows whenever it notes something that would change anything, be it undone or not. */
    default long noted() {
        return 0;
    }

    /** What it has been told and has answered so far. */
    default Memory memory() {
        return Memory.NONE;
    }

    /**
     * How far a host has come.
     *
     * @param told grows with whatever may change an answer
     * @param answered grows with each answer that hangs on what it was told
     * @param answers what these answers were, each weighing {@link #WEIGHT} times less than the one after it
     */
    record Memory(long told, long answered, long answers) {
        public static final Memory NONE = new Memory(0, 0, 0);

        private static final long WEIGHT = 1_000_003;

        /** The same after one more answer. */
        public Memory answering(PyValue answer) {
            return new Memory(
                    told, answered + 1, answers * WEIGHT + answer.toString().hashCode());
        }

        /** The same where it was told that much. */
        public Memory told(long much) {
            return new Memory(much, answered, answers);
        }

        /** Whether what was asked since then may be answered otherwise now. */
        boolean answersOtherwise(Memory before) {
            return told != before.told && answered != before.answered;
        }

        /** What tells the answers since then from others. */
        long answersSince(Memory before) {
            long earlier = before.answers;
            for (long i = before.answered; i < answered; i++) {
                earlier *= WEIGHT;
            }
            return answers - earlier;
        }
    }

    /** Code that may not run, while it is followed. */
    interface Branch {
        /** Whether the host noted something that would change anything since this began. */
        default boolean acted() {
            return false;
        }

        /** Ends it; the host forgets what it noted in it, but may keep which objects it was about. */
        default void close() {}
    }
}
