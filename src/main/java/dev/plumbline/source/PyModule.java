package dev.plumbline.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of the project whose top level has run; names it imports are followed when they are asked for. */
public final class PyModule implements PyValue {
    private final PythonFile file;
    private final String dotted;
    private final Scope scope;
    private @Nullable TopLevel running;
    private @Nullable Unknown cut;
    private final List<PassedOver> passedOver = new ArrayList<>();

    PyModule(PythonFile file, String dotted, Interpreter interpreter) {
        this.file = file;
        this.dotted = dotted;
        this.scope = Scope.ofModule(this, interpreter);
    }

    /** Its tree and its gaps. */
    public PythonFile file() {
        return file;
    }

    /** The name under which it is imported, such as {@code habits.models}. */
    public String dotted() {
        return dotted;
    }

    /** The value of a top-level name, or null where there is none. */
    public @Nullable PyValue get(String name) {
        return scope.own(name);
    }

    /** Top-level names in the order in which they were first set; imported names are followed. */
    public Map<String, PyValue> names() {
        return scope.all();
    }

    /** Top-level names that this file itself defines, imports left out. */
    public Map<String, PyValue> definitions() {
        return scope.defined();
    }

    /** Why its top level did not run to its end, or null. */
    public @Nullable Unknown cut() {
        return cut;
    }

    /** Statements of its top level that raise, or call functions too deep, and are passed over. */
    public List<PassedOver> passedOver() {
        return Collections.unmodifiableList(passedOver);
    }

    /** A statement that did not come to its end. */
    public record PassedOver(PyStatement statement, Unknown why) {}

    void passOver(PyStatement statement, Unknown why) {
        passedOver.add(new PassedOver(statement, why));
    }

    void cutShort(Unknown why) {
        cut = why;
    }

    /** The run of its top level; null when it has ended. */
    void runs(@Nullable TopLevel run) {
        running = run;
    }

    /** The value of a name, which is run ahead of its turn where the top level still runs. */
    @Nullable
    PyValue ask(String name) {
        PyValue known = get(name);
        TopLevel run = running;
        if (known == null && run != null) {
            run.runAhead(name);
            known = get(name);
        }
        return known;
    }

    Scope scope() {
        return scope;
    }

    @Override
    public String toString() {
        return "<module " + dotted + ">";
    }
}
