package dev.plumbline.source;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows Python without running it: a subset of the language over values that may be unknown. One interpreter keeps its modules;
 * it is used by one thread. Nothing is imported, started, or opened but Python files of the project.
 */
public final class Interpreter {
    private final ProjectCode code;
    private final Host host;
    private final EnvironmentView environment;
    private final Limits limits;
    private Journal journal;
    private int importing;
    private final Map<String, PyModule> modules = new LinkedHashMap<>();
    private final Map<String, PyValue> assigned = new HashMap<>();
    private final IdentityHashMap<PyClass, IdentityHashMap<PyFunction, PyValue>> declared = new IdentityHashMap<>();
    private final Running running;
    private final Evaluator evaluator;
    private final Executor executor;
    private final Calls calls;
    private final Attributes attributes;
    private final Libraries libraries;

    private @Nullable Unknown failure;
    private boolean eager;

    public Interpreter(ProjectCode code, Host host, EnvironmentView environment, Limits limits) {
        this.code = code;
        this.host = host;
        this.environment = environment;
        this.limits = limits;
        this.running = new Running(this, limits);
        this.journal = new Journal(running);
        this.attributes = new Attributes(this);
        this.libraries = new Libraries(this);
        this.calls = new Calls(this);
        this.evaluator = new Evaluator(this);
        this.executor = new Executor(this);
    }

    /**
     * Follows every import at once, as Python does, whether its names are used or not; for readers that want to know what importing a
     * module does.
     */
    public Interpreter followingImports() {
        eager = true;
        return this;
    }

    boolean eager() {
        return eager;
    }

    /** The module of that name inside a package of the project. */
    Optional<PyModule> submodule(PyModule module, String name) {
        String file = module.file().file();
        String folder = file.endsWith("__init__.py") ? Imports.folder(file) : file.endsWith(".py") ? "\0" : file;
        return code.at(folder.isEmpty() ? name : folder + "/" + name).map(this::module);
    }

    /** The module of that file, relative to the project's root; its top level runs once, when it is first asked for. */
    public PyModule module(String file) {
        PyModule known = modules.get(file);
        if (known != null) {
            return known;
        }
        PythonFile tree = code.isFolder(file) ? new PythonFile(file, List.of(), List.of()) : code.file(file);
        PyModule module = new PyModule(tree, code.dotted(file), this);
        modules.put(file, module);
        apart(() -> run(module, new Place(file, 0)));
        return module;
    }

    /** A module that is none of the project's files. */
    PyModule library(PythonFile tree, String dotted) {
        PyModule module = new PyModule(tree, dotted, this);
        apart(() -> run(module, new Place(tree.file(), 0)));
        return module;
    }

    Libraries libraries() {
        return libraries;
    }

    private void run(PyModule module, Place place) {
        importing++;
        TopLevel topLevel = new TopLevel(module, this);
        module.runs(topLevel);
        module.scope().set("__name__", new PyText(module.dotted()));
        module.scope()
                .set("__file__", new PyText(ProjectFiles.FOLDER + module.file().file()));
        int depth = running.depth();
        int decided = running.decisions().size();
        try {
            PyValue end = guarded(place, () -> {
                topLevel.run();
                return PyNone.NONE;
            });
            if (end instanceof Unknown why) {
                module.cutShort(why);
            }
        } catch (LimitReachedException e) {
            module.cutShort(new Unknown(String.valueOf(e.getMessage()), e.place()));
            running.unwindTo(depth, decided);
            if (!e.ofDepth()) {
                throw e;
            }
        } finally {
            module.runs(null);
            importing--;
        }
    }

    /** Runs what belongs to a module on its own: when a branch around it is undone, that is not. */
    void apart(Runnable work) {
        Journal around = journal;
        journal = new Journal(running);
        try {
            work.run();
        } finally {
            journal = around;
        }
    }

    /** Whether the running code is what importing a module does. */
    public boolean importing() {
        return importing > 0;
    }

    /** Whether the running code is what a loop would do for rows of a table. */
    public boolean inTurnOfRows() {
        return running.decisions().stream()
                .anyMatch(decision -> decision.turn() && decision.holds() && PyRows.isReason(decision.condition()));
    }

    /** The project's module that {@code import dotted} reads; empty for one from outside the project. */
    public Optional<PyModule> imported(String dotted) {
        return code.resolve(dotted).map(this::module);
    }

    /**
     * Calls a function, class or method. An error that it raises, or a bound that it exceeds, gives an {@link Unknown} that says so.
     */
    public PyValue call(PyValue function, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        return guarded(place, () -> calls.call(function, arguments, keywords, place));
    }

    /** What a function under {@code declared_attr} gives for that class: one value, whoever asks for it and how often. */
    public PyValue declared(PyFunction function, PyClass type, Place place) {
        IdentityHashMap<PyFunction, PyValue> known = declared.computeIfAbsent(type, each -> new IdentityHashMap<>());
        PyValue value = known.get(function);
        if (value == null) {
            value = call(function, List.of(type), Map.of(), place);
            known.put(function, value);
        }
        return value;
    }

    /** Why the last {@link #call} did not come to its end: an error or a bound; null where it did. */
    public @Nullable Unknown failure() {
        return failure;
    }

    /** {@code value.name}; null where it has no such attribute. */
    public @Nullable PyValue attribute(PyValue value, String name, Place place) {
        PyValue found = guarded(place, () -> {
            PyValue attribute = attributes.find(value, name, place);
            return attribute == null ? MISSING : attribute;
        });
        return Identity.same(found, MISSING) ? null : found;
    }

    private static final PyValue MISSING = new PyText("missing");

    /** Elements of a value that can be iterated over; null where it is unknown or cannot. */
    public @Nullable List<PyValue> elements(PyValue value) {
        return Iteration.elements(value);
    }

    /** The value of an expression given as text, with the names that the class's body sees. */
    public PyValue evaluate(String expression, PyClass within, Place place) {
        return evaluate(PythonReader.expression(new Position(place, 1), expression), within.scope(), place);
    }

    PyValue evaluate(PyExpression expression, Scope scope, Place place) {
        return guarded(place, () -> {
            Frame frame = new Frame(scope, "", place, place);
            running.push(frame);
            try {
                return evaluator.value(expression, frame);
            } finally {
                running.pop();
            }
        });
    }

    /** What of the files read so far the grammar did not know. */
    public List<Gap> gaps() {
        return modules.values().stream()
                .flatMap(module -> module.file().gaps().stream())
                .toList();
    }

    /** The modules read so far, in the order in which they were asked for. */
    public List<PyModule> modules() {
        return new ArrayList<>(modules.values());
    }

    private PyValue guarded(Place place, Supplier<PyValue> work) {
        int depth = running.depth();
        int decided = running.decisions().size();
        int branches = journal.depth();
        int shielded = running.shield();
        failure = depth == 0 ? null : failure;
        try {
            return work.get();
        } catch (LimitReachedException e) {
            if (depth > 0) {
                throw e;
            }
            return unwind(depth, decided, branches, new Unknown(String.valueOf(e.getMessage()), e.place()));
        } catch (RaisedException e) {
            return unwind(depth, decided, branches, new Unknown("raises " + e.describe(), e.place()));
        } catch (StackOverflowError e) {
            return unwind(depth, decided, branches, new Unknown("is nested too deeply", place));
        } finally {
            running.unshield(shielded);
        }
    }

    private Unknown unwind(int depth, int decided, int branches, Unknown why) {
        running.unwindTo(depth, decided);
        journal.unwindTo(branches);
        failure = why;
        return why;
    }

    /** What the project has set on modules from outside it, by qualified name, such as {@code sa.GUID = GUID}. */
    Map<String, PyValue> assigned() {
        return assigned;
    }

    ProjectCode code() {
        return code;
    }

    Host host() {
        return host;
    }

    EnvironmentView environment() {
        return environment;
    }

    Limits limits() {
        return limits;
    }

    Journal journal() {
        return journal;
    }

    Running running() {
        return running;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Executor executor() {
        return executor;
    }

    Calls calls() {
        return calls;
    }

    Attributes attributes() {
        return attributes;
    }
}
