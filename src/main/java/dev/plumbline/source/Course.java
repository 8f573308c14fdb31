package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;

/** How the running code got where it is. */
public interface Course {
    /** A function that is running: its name and where it was called. */
    record Step(String function, Place definition, Place calledAt) {}

    /** An unknown condition that is taken to hold, or not to hold, while the code behind it runs. */
    record Decision(Unknown condition, boolean holds, String text, Place place) {
        /** The same condition taken the other way. */
        public Decision opposite() {
            return new Decision(condition, !holds, text, place);
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
