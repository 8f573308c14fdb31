package dev.plumbline.alembic;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.source.Course;
import dev.plumbline.source.EnvironmentView;
import dev.plumbline.source.Host;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.Limits;
import dev.plumbline.source.ProjectCode;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.NamingConvention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a set's env.py tells Alembic: {@code context.configure(…)} as it is called online. */
final class EnvironmentScript implements Host {
    private static final Set<String> FILTERS = Set.of("include_name", "include_object");
    private static final List<String> NAMED = List.of("pk", "unique", "fk", "check", "index");

    private final ContextAnswers context;
    private final List<SymbolCall> configured = new ArrayList<>();
    private final List<Gap> translated = new ArrayList<>();
    private @Nullable PyValue searchPath;
    private final Map<String, PyValue> arguments = new LinkedHashMap<>();

    private EnvironmentScript(ContextAnswers context) {
        this.context = context;
    }

    /**
     * What was found.
     *
     * @param filters whether autogenerate is kept from other services' tables
     * @param arguments what {@code context.run_migrations(…)} passes on to each upgrade
     */
    record Facts(NamingConvention convention, boolean filters, Map<String, PyValue> arguments, List<Gap> gaps) {}

    static Facts read(ProjectCode code, SetFolders folders, HistoryTable history) {
        String file = SetFolders.join(folders.script(), "env.py");
        if (code.inside(file).isEmpty()) {
            return new Facts(NamingConvention.DEFAULT, false, Map.of(), List.of());
        }
        EnvironmentScript host = new EnvironmentScript(new ContextAnswers(folders.ini()));
        Interpreter interpreter = new Interpreter(code, host, EnvironmentView.unknown(), Limits.standard());
        PyValue target = interpreter.module(file).get("target_metadata");
        return host.facts(history, target, new ProjectConventions(code, interpreter), new Place(file, 0));
    }

    /** The table in which env.py keeps the history; empty where that cannot be told. */
    static Optional<HistoryTable> history(ProjectCode code, SetFolders folders) {
        String file = SetFolders.join(folders.script(), "env.py");
        EnvironmentScript host = new EnvironmentScript(new ContextAnswers(folders.ini()));
        new Interpreter(code, host, EnvironmentView.unknown(), Limits.standard()).module(file);
        Optional<HistoryTable> told = HistoryPlace.of(host.configured, host.searchPath);
        String text = code.text(file).orElse("");
        boolean silent = !text.contains("version_table") && !text.contains("search_path");
        return told.isEmpty() && silent && !text.isEmpty()
                ? Optional.of(new HistoryTable("public", "alembic_version"))
                : told;
    }

    @Override
    public Optional<PyValue> call(SymbolCall call, Course course) {
        searchPath = HistoryPlace.searchPath(call).orElse(searchPath);
        translated.addAll(SchemaTranslation.gaps(call));
        if (call.qualified().equals("alembic.context.configure()")) {
            configured.add(call);
        }
        if (call.qualified().equals("alembic.context.run_migrations()")) {
            call.keywords().forEach((name, value) -> arguments.put(name, passed(name, value, call.place())));
        }
        if (call.name().equals("run_sync") && !call.arguments().isEmpty()) {
            List<PyValue> arguments = new ArrayList<>(call.arguments());
            PyValue function = arguments.removeFirst();
            PyValue target = call.target();
            arguments.addFirst(target == null ? new PyText("") : target);
            return Optional.of(course.call(function, arguments, call.place()));
        }
        return context.call(call);
    }

    @Override
    public Optional<PyValue> attribute(Symbolic target, String name, Place place) {
        return context.attribute(target, name, place);
    }

    /** One that is not known is still told from all others by its name, so that its members are too. */
    private static PyValue passed(String name, PyValue value, Place place) {
        return value instanceof Unknown unknown && unknown.choices().isEmpty()
                ? new Symbol("?env." + name, place)
                : value;
    }

    private Facts facts(HistoryTable history, @Nullable PyValue global, ProjectConventions project, Place file) {
        List<Gap> gaps = new ArrayList<>(translated);
        PyValue metadata = configured.isEmpty() ? global : null;
        boolean filters = false;
        for (SymbolCall call : configured) {
            filters |= FILTERS.stream().anyMatch(filter -> isSet(call.keyword(filter)));
            PyValue given = call.keyword("target_metadata");
            metadata = given == null ? metadata : given;
            checkHistory(call, history).ifPresent(gaps::add);
        }
        NamingConvention convention =
                TargetMetadata.convention(metadata).or(project::find).orElse(null);
        if (convention == null) {
            gaps.addAll(unknownConvention(metadata, file));
        }
        return new Facts(
                convention == null ? NamingConvention.DEFAULT : convention,
                filters,
                arguments,
                gaps.stream().distinct().toList());
    }

    /** Tables and columns are what they are, but no constraint's or index's name is certain. */
    private static List<Gap> unknownConvention(@Nullable PyValue metadata, Place file) {
        String why = metadata instanceof Unknown unknown ? ": " + unknown.reason() + " (" + unknown.place() + ")" : "";
        return NAMED.stream()
                .map(kind -> new Gap(
                        "*",
                        kind,
                        List.of(),
                        "the naming convention of target_metadata is not known" + why,
                        file.toString()))
                .toList();
    }

    private static boolean isSet(@Nullable PyValue value) {
        return value != null && !value.isNone() && !value.equals(PyBool.FALSE);
    }

    /** A gap of the history table where env.py names another one than the project file, which need not name one. */
    private static Optional<Gap> checkHistory(SymbolCall call, HistoryTable history) {
        PyValue name = call.keyword("version_table");
        PyValue schema = call.keyword("version_table_schema");
        boolean differs = history.isKept()
                && (differs(name, history.name(), "alembic_version") || differs(schema, history.schema(), null));
        return differs
                ? Optional.of(Gap.ofObject(
                        history.id(),
                        "env.py keeps the history in " + shown(schema, "the default schema") + "."
                                + shown(name, "alembic_version") + ", the project file says " + history,
                        call.place().toString()))
                : Optional.empty();
    }

    /** Values that are not known, and a schema that is left to the search path, do not differ. */
    private static boolean differs(@Nullable PyValue value, String said, @Nullable String standard) {
        String text = value == null || value.isNone() ? standard : value.asText();
        return text != null && !text.equals(said);
    }

    private static String shown(@Nullable PyValue value, String standard) {
        return value == null || value.isNone() ? standard : String.valueOf(value.asText());
    }
}
