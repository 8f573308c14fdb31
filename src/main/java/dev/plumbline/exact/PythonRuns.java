package dev.plumbline.exact;

import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import dev.plumbline.port.ExactRuns;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchLogin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs Alembic and builds metadata with each service's own Python, through a wrapper that knows one scratch database and no other. */
public final class PythonRuns implements ExactRuns {
    private static final Duration USUAL = Duration.ofMinutes(5);

    private final @Nullable Path python;
    private final Duration limit;

    /** With that interpreter for everything; null to look for each service's own. */
    public PythonRuns(@Nullable Path python) {
        this(python, USUAL);
    }

    /** The same, each run within that time. */
    public PythonRuns(@Nullable Path python, Duration limit) {
        this.python = python;
        this.limit = limit;
    }

    @Override
    public List<Command> commands(Project project) {
        Interpreters interpreters = interpreters(project);
        List<Command> commands = new ArrayList<>();
        project.migrations().stream()
                .filter(set -> set.tool().equals("alembic"))
                .forEach(set -> commands.add(new Command(
                        "alembic upgrade heads of " + set.folder() + " on a scratch database, through its env.py",
                        interpreters.of(set.folder()).toString(),
                        FileHashes.of(project.root().resolve(set.folder())))));
        project.services().stream()
                .filter(service -> python != null
                        || runsAlembic(project, service)
                        || hasInterpreter(interpreters, service.folder()))
                .forEach(service -> commands.add(new Command(
                        "import the models of " + service.folder() + " and print their DDL",
                        interpreters.of(service.folder()).toString(),
                        "")));
        return commands;
    }

    @Override
    public String option() {
        return python == null ? "" : " --python " + python;
    }

    private static boolean runsAlembic(Project project, Service service) {
        return project.migrations().stream()
                .anyMatch(set -> set.tool().equals("alembic") && set.name().equals(service.migrations()));
    }

    private static boolean hasInterpreter(Interpreters interpreters, String folder) {
        try {
            interpreters.of(folder);
            return true;
        } catch (dev.plumbline.port.ConfigurationException e) {
            return false;
        }
    }

    private Interpreters interpreters(Project project) {
        return new Interpreters(project.root(), python, Path.of(System.getProperty("user.home", ".")));
    }

    @Override
    public Upgrade upgrade(Project project, MigrationSet set, ScratchLogin login, Progress progress) {
        WrapperRun run = new WrapperRun(project.root(), interpreters(project).of(set.folder()), login, limit);
        run.say("job", "upgrade");
        run.say("script", project.root().resolve(set.folder()).toString());
        run.say("history_schema", set.history().schema());
        run.say("history_table", set.history().name());
        Answers answers = run.in(project.root().resolve(set.folder()), progress);
        List<Sent> sent = answers.all("statement").stream()
                .map(line -> new Sent(line.field(0), line.field(1)))
                .toList();
        return new Upgrade(
                answers.all("ran").isEmpty() ? "" : answers.all("ran").getLast().field(0),
                answers.all("ran").isEmpty() ? "" : answers.all("ran").getLast().field(1),
                sent,
                answers.failure().orElse(null));
    }

    @Override
    public Tables tables(Project project, Models read, ScratchLogin login, Progress progress) {
        String folder = project.services().stream()
                .filter(service -> service.name().equals(read.service()))
                .findFirst()
                .orElseThrow()
                .folder();
        WrapperRun run = new WrapperRun(project.root(), interpreters(project).of(folder), login, limit);
        run.say("job", "models");
        ModelModules modules = ModelModules.of(project.root(), folder, read);
        modules.paths().forEach(path -> run.say("path", path.toString()));
        modules.names().forEach(name -> run.say("module", name));
        Answers answers = run.in(project.root().resolve(folder), progress);
        List<String> types = new ArrayList<>();
        Map<String, List<String>> statements = new LinkedHashMap<>();
        for (Answers.Line line : answers.all("ddl")) {
            if (line.field(2).isEmpty()) {
                types.add(line.field(3));
            } else {
                String table = line.field(1).isEmpty() ? line.field(2) : line.field(1) + "." + line.field(2);
                statements.computeIfAbsent(table, t -> new ArrayList<>()).add(line.field(3));
            }
        }
        return new Tables(types, statements, answers.failure().orElse(null));
    }
}
