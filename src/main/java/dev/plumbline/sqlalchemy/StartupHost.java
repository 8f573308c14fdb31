package dev.plumbline.sqlalchemy;

import dev.plumbline.audit.CallKind;
import dev.plumbline.catalog.Place;
import dev.plumbline.source.Course;
import dev.plumbline.source.Host;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyCallable;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.Constructs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes what followed code does to a schema, and which functions it leaves to be run at start-up. */
final class StartupHost implements Host {
    private static final Set<String> PASSING =
            Set.of("run_sync", "run_in_executor", "to_thread", "run_in_threadpool", "Thread", "submit", "start_soon");
    private static final Set<String> EXECUTING =
            Set.of("execute", "exec_driver_sql", "executescript", "exec", "scalar", "executemany", "fetch", "fetchval");
    private static final Set<String> FILE_TESTS = Set.of("is_file", "exists", "isfile", "is_dir", "isdir");
    private static final int DEEPEST = 6;

    private final List<StartupEvent> events = new ArrayList<>();
    private final StartupRoots roots = new StartupRoots();
    private int notFollowed;

    @Override
    public Optional<PyValue> call(SymbolCall call, Course course) {
        roots.note(call);
        if (FILE_TESTS.contains(call.name()) && isForeignPath(call)) {
            return Optional.of(PyBool.FALSE);
        }
        if (call.name().equals("create_all")) {
            createAll(call.function(), call.argument(1, "tables"), call.argument(0, "bind"), call.place(), course);
        } else if (PASSING.contains(call.name())) {
            passed(call, course);
        } else if (EXECUTING.contains(call.name()) && call.target() != null) {
            executed(call, course);
        } else if (call.name().equals("create") && isTable(call.target())) {
            note(CallKind.CREATE_ALL, call.place(), call.target(), call.target(), "", course);
        }
        return Optional.empty();
    }

    @Override
    public void decorated(PyFunction function, PyValue decorator) {
        roots.decorated(function, decorator);
    }

    /** A file outside the project may be mounted where the code runs or not; it counts as not being there. */
    private static boolean isForeignPath(SymbolCall call) {
        PyValue path =
                call.target() instanceof SymbolCall made && made.qualified().startsWith("pathlib.")
                        ? made.argument(0, "path")
                        : call.argument(0, "path");
        String text = path == null ? null : path.asText();
        return text != null && text.startsWith("/") && !text.startsWith("/project/");
    }

    private static boolean isTable(@Nullable PyValue value) {
        return value instanceof SymbolAttribute attribute
                ? attribute.name().equals("__table__")
                : value != null && Constructs.isCall(value, "Table");
    }

    private void createAll(
            PyValue function, @Nullable PyValue tables, @Nullable PyValue bind, Place place, Course course) {
        PyValue metadata = function instanceof SymbolAttribute attribute ? attribute.target() : function;
        if (!isSqlite(bind)) {
            note(CallKind.CREATE_ALL, place, metadata, tables, "", course);
        }
    }

    private static boolean isSqlite(@Nullable PyValue bind) {
        PyValue url = bind instanceof SymbolCall engine && engine.name().endsWith("create_engine")
                ? engine.argument(0, "url")
                : null;
        String text = url == null ? null : url.asText();
        return text != null && text.startsWith("sqlite");
    }

    /** {@code run_sync(metadata.create_all)}, and functions of the project that something outside it will call. */
    private void passed(SymbolCall call, Course course) {
        List<PyValue> values = new ArrayList<>(call.arguments());
        values.addAll(call.keywords().values());
        for (PyValue value : values) {
            if (value instanceof SymbolAttribute attribute && attribute.name().equals("create_all")) {
                List<PyValue> rest = call.arguments()
                        .subList(
                                Math.min(
                                        call.arguments().indexOf(value) + 1,
                                        call.arguments().size()),
                                call.arguments().size());
                PyValue tables = call.keyword("tables") != null
                        ? call.keyword("tables")
                        : rest.isEmpty() || !call.name().equals("run_sync") ? null : rest.getFirst();
                createAll(attribute, tables, null, attribute.place(), course);
            } else if (value instanceof Symbol symbol && symbol.qualified().endsWith(".metadata.create_all")) {
                PyValue metadata = new Symbol(symbol.qualified().replace(".create_all", ""), symbol.place());
                note(CallKind.CREATE_ALL, symbol.place(), metadata, call.keyword("tables"), "", course);
            } else if (value instanceof PyCallable) {
                course.call(value, List.of(new Symbol("connection", call.place())), call.place());
            }
        }
    }

    private void executed(SymbolCall call, Course course) {
        PyValue statement = call.argument(0, "statement");
        if (statement == null) {
            return;
        }
        Optional<String> sql = StatementText.of(statement);
        if (sql.isEmpty() && unknown(statement)) {
            notFollowed++;
        }
        sql.filter(DdlText::changesSchema)
                .ifPresent(text -> note(CallKind.RAW_DDL, call.place(), null, null, text, course));
    }

    private static boolean unknown(PyValue statement) {
        return statement instanceof Unknown
                || (statement instanceof SymbolCall call
                        && !call.arguments().isEmpty()
                        && call.arguments().getFirst() instanceof Unknown);
    }

    private void note(
            CallKind kind,
            Place place,
            @Nullable PyValue metadata,
            @Nullable PyValue tables,
            String sql,
            Course course) {
        List<Course.Step> steps = course.steps().stream()
                .filter(step -> !step.function().startsWith("<"))
                .toList();
        if (steps.size() > DEEPEST + 1) {
            notFollowed++;
            return;
        }
        String function = steps.isEmpty() ? SourceWalk.MODULE : steps.getLast().function();
        List<Place> path = steps.stream().map(Course.Step::calledAt).toList();
        events.add(new StartupEvent(
                kind, place, function, path, course.decisions(), course.errorsSwallowed(), metadata, tables, sql));
    }

    List<StartupEvent> events() {
        return List.copyOf(events);
    }

    StartupRoots roots() {
        return roots;
    }

    int notFollowed() {
        return notFollowed;
    }
}
