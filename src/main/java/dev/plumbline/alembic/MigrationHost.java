package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Course;
import dev.plumbline.source.Host;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyGenerator;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyRows;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.ImperativeMapping;
import dev.plumbline.source.schema.TypeListeners;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who runs revisions: operations, statements, inspectors and contexts are answered; everything else stays symbolic. */
final class MigrationHost implements Host {
    static final Set<String> EXECUTES =
            Set.of("execute", "exec_driver_sql", "scalar", "scalars", "executemany", "run_sync");
    static final Set<String> MAKES = Set.of("create", "drop", "create_all", "drop_all");
    private static final Set<String> RUNS_TEXTS = Set.of("builtins.exec", "builtins.eval");
    private static final Set<String> FAMILIAR =
            Set.of("builtins", "alembic", "sqlalchemy", "sqlmodel", "logging", "typing");

    private static final Set<String> HARMLESS = Set.of(
            "os",
            "sys",
            "time",
            "json",
            "random",
            "re",
            "warnings",
            "datetime",
            "uuid",
            "collections",
            "functools",
            "itertools",
            "pathlib",
            "contextlib",
            "copy",
            "click",
            "rich",
            "tqdm",
            "structlog",
            "loguru",
            "pprint",
            "traceback",
            "string",
            "math",
            "secrets",
            "hashlib",
            "base64",
            "decimal",
            "io",
            "csv",
            "textwrap",
            "inspect");

    private final ContextAnswers context;
    private final ModelLookups models;
    private final Supplier<Interpreter> interpreter;
    private final TypeListeners types = new TypeListeners();
    private @Nullable UpgradeCalls upgrade;

    MigrationHost(ContextAnswers context, Supplier<Interpreter> interpreter) {
        this.context = context;
        this.interpreter = interpreter;
        this.models = new ModelLookups(interpreter);
    }

    /** From now on calls belong to that upgrade; null: to none, and statements are not looked at. */
    void begin(@Nullable UpgradeCalls calls) {
        upgrade = calls;
    }

    /** What listens to types of the project. */
    TypeListeners types() {
        return types;
    }

    @Override
    public void decorated(PyFunction function, PyValue decorator) {
        types.decorated(function, decorator);
    }

    /** The upgrade whose calls these are; what importing a module does is none of it, as Alembic has imported it before. */
    private @Nullable UpgradeCalls running() {
        return interpreter.get().importing() ? null : upgrade;
    }

    @Override
    public Optional<PyValue> call(SymbolCall call, Course course) {
        types.called(call, course);
        ImperativeMapping.called(call);
        Optional<PyValue> known = context.call(call);
        UpgradeCalls running = running();
        if (known.isPresent() || running == null) {
            return known;
        }
        if (!(call.function() instanceof Symbolic function)) {
            return Optional.empty();
        }
        running.called(call, course.decisions().isEmpty());
        Optional<PyValue> operation = running.operation(call, function, course);
        return operation.isPresent() ? operation : statement(call, function, running, course);
    }

    private static Optional<PyValue> statement(
            SymbolCall call, Symbolic function, UpgradeCalls running, Course course) {
        PyValue target = call.target();
        if (target instanceof Symbolic symbolic) {
            Optional<PyValue> inspection = running.inspection(symbolic, call);
            if (inspection.isPresent()) {
                return inspection;
            }
            if (call.name().equals("query")) {
                return Optional.of(new PyRows(call.place(), false));
            }
            if (EXECUTES.contains(call.name())) {
                return running.execute(symbolic, call, course);
            }
        }
        if (target != null && MAKES.contains(call.name())) {
            return running.make(target, call);
        }
        if (RUNS_TEXTS.contains(function.qualified())) {
            running.lost("it calls " + function.qualified() + ", whose text is not followed", call.place());
        }
        if (isForeign(function) && call.arguments().stream().anyMatch(MigrationHost::mayAct)) {
            running.lost("it calls " + function.qualified() + ", which lies outside the project", call.place());
        }
        return Optional.empty();
    }

    /** Whether something may change the schema where it is given to code outside the project. */
    private static boolean mayAct(PyValue argument) {
        return Values.ofAlembic(argument) || argument instanceof PyGenerator;
    }

    private static boolean isForeign(Symbolic function) {
        return !FAMILIAR.contains(function.qualified().split("\\.", 2)[0])
                && !function.qualified().startsWith("?");
    }

    @Override
    public void lost(Unknown function, List<PyValue> arguments, boolean effect, Place place) {
        boolean rows = PyRows.isReason(function) || interpreter.get().inTurnOfRows();
        UpgradeCalls running = running();
        if (running != null && ((effect && !rows) || arguments.stream().anyMatch(Values::ofAlembic))) {
            running.lost("it calls a function that is not known: " + function.reason(), place);
        }
    }

    /** What is done for rows, without a connection, changes rows or something else than a schema. */
    @Override
    public void discarded(SymbolCall call) {
        UpgradeCalls running = running();
        if (running != null
                && call.function() instanceof Symbol function
                && isForeign(function)
                && !isHarmless(function)
                && !interpreter.get().inTurnOfRows()) {
            running.lost("it calls " + function.qualified() + ", which lies outside the project", call.place());
        }
    }

    private static boolean isHarmless(Symbol function) {
        return HARMLESS.contains(function.qualified().split("\\.", 2)[0]);
    }

    @Override
    public Optional<PyValue> attribute(Symbolic target, String name, Place place) {
        Optional<PyValue> known = context.attribute(target, name, place);
        return known.isPresent() ? known : models.attribute(target, name);
    }

    @Override
    public boolean mayFail(SymbolCall call) {
        return running() != null && call.function() instanceof Symbolic function && isForeign(function);
    }

    @Override
    public boolean mayBeRefused(Symbolic function, boolean goesOn) {
        UpgradeCalls running = running();
        return running != null && running.refusals().may(function, goesOn);
    }

    @Override
    public boolean mayBeMissing(String module) {
        Symbol named = new Symbol(module, new Place("", 0));
        return isForeign(named) && !isHarmless(named);
    }

    @Override
    public boolean mayTakeErrors(PyValue manager) {
        return running() != null
                && switch (manager) {
                    case Unknown unknown -> !PyRows.isReason(unknown);
                    case PyObject object ->
                        object.type().outsideBases().stream().anyMatch(MigrationHost::isForeign);
                    case SymbolCall call -> call.function() instanceof Symbolic function && isForeign(function);
                    default -> false;
                };
    }

    @Override
    public Branch branch() {
        UpgradeCalls running = running();
        return running == null ? Host.super.branch() : running.branch();
    }

    @Override
    public long noted() {
        UpgradeCalls running = running();
        return running == null ? 0 : running.noted();
    }

    @Override
    public Memory memory() {
        UpgradeCalls running = running();
        return running == null ? Memory.NONE : running.memory();
    }

    @Override
    public void undecided(Unknown condition, Place place) {
        UpgradeCalls running = running();
        if (running != null) {
            running.undecided(condition, place);
        }
    }

    /** The answer to a statement that gives no value. */
    static Optional<PyValue> nothing() {
        return Optional.of(PyNone.NONE);
    }
}
