package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;

/** How the running code got where it is. */
public interface Course {
    /** A function that is running: its name and where it was called. */
    record Step(String function, Place definition, Place calledAt) {}

    /**
     * An unknown condition that is taken to hold, or not to hold, while the code behind it runs.
     *
     * @param turn whether the condition is that a loop takes a turn
     * @param text the condition as the source says it; what it is about where the source does not
     */
    record Decision(Unknown condition, boolean holds, boolean turn, String text, Place place) {
        /** A condition that is no turn of a loop. */
        public Decision(Unknown condition, boolean holds, String text, Place place) {
            this(condition, holds, false, text, place);
        }

        /** A loop takes a turn. */
        public static Decision ofTurn(Unknown why, Place place) {
            return new Decision(why, true, true, "loop", place);
        }

        /** The same condition taken the other way. */
        public Decision opposite() {
            return new Decision(condition, !holds, turn, text, place);
        }
    }

    /** Functions that are running, outermost first; none at a module's top level. */
    List<Step> steps();

    /** The module whose code runs. */
    PyModule module();

    /** Unknown conditions that had to be taken one way to get here, outermost first; those whose other way is an error are left out. */
    List<Decision> decisions();

    /** Whether an error here would be caught and not raised again. */
    boolean errorsSwallowed();

    /** Calls a function of the project that was given to something outside it. */
    default PyValue call(PyValue function, List<PyValue> arguments, Place place) {
        return call(function, arguments, Map.of(), place);
    }

    /** The same with keyword arguments. */
    PyValue call(PyValue function, List<PyValue> arguments, Map<String, PyValue> keywords, Place place);
}
