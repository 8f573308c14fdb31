package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** DDL in a file, or in the {@code .sql} files of a folder in the order of their names, replayed on a scratch database. */
public final class SqlSource implements SchemaSource {
    // No such type, function, relation, schema: what a missing extension would have made.
    private static final Set<String> NOT_THERE = Set.of("42704", "42883", "42P01", "3F000");

    private final String name;
    private final Function<Progress, List<SourceStatement>> input;
    private final int major;
    private final List<String> presets;
    private final ScratchDatabases scratch;

    /** A file or folder, for a server of that major version; 0 for the newest. */
    public SqlSource(Path path, int major, List<String> presets, ScratchDatabases scratch) {
        this("sql:" + path, progress -> statementsOf(path), major, presets, scratch);
    }

    private SqlSource(
            String name,
            Function<Progress, List<SourceStatement>> input,
            int major,
            List<String> presets,
            ScratchDatabases scratch) {
        this.name = name;
        this.input = input;
        this.major = major;
        this.presets = List.copyOf(presets);
        this.scratch = scratch;
    }

    /** DDL that is made when the source is read, under that name. */
    public static SqlSource ofText(
            String name, Function<Progress, String> text, int major, List<String> presets, ScratchDatabases scratch) {
        return new SqlSource(name, progress -> split(text.apply(progress), "standard output"), major, presets, scratch);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Snapshot read(Progress progress) {
        List<SourceStatement> statements = input.apply(progress);
        int wanted = major > 0 ? major : scratch.newestMajor();
        ScratchRequest request = new ScratchRequest(wanted, presets, List.of(), extensionsOf(statements));
        try (ScratchDatabase database = scratch.create(request, progress)) {
            List<Gap> gaps = new ArrayList<>();
            for (SourceStatement statement : statements) {
                progress.check();
                run(database, statement, gaps);
            }
            return database.snapshot(name(), progress).withGaps(gaps);
        }
    }

    private void run(ScratchDatabase database, SourceStatement statement, List<Gap> gaps) {
        switch (database.run(statement)) {
            case ReplayOutcome.NotAllowed refused -> gaps.add(RefusedStatement.gap(statement, refused.message()));
            case ReplayOutcome.Failed failed -> {
                boolean follows = NOT_THERE.contains(failed.sqlState()) && !gaps.isEmpty();
                if (!follows) {
                    throw new WorkFailedException(
                            name() + " cannot be replayed: " + statement.place() + ": " + failed.message(), "");
                }
                gaps.add(RefusedStatement.gap(statement, failed.message() + ", as an earlier statement was refused"));
            }
            case ReplayOutcome.Done ignored -> {}
            case ReplayOutcome.LeftOut ignored -> {}
        }
    }

    private static List<String> extensionsOf(List<SourceStatement> statements) {
        return statements.stream()
                .flatMap(statement -> SqlScript.split(statement.sql()).stream())
                .filter(part -> !part.isMetaCommand())
                .flatMap(part -> SuperuserStatements.extensionOf(part).stream())
                .distinct()
                .toList();
    }

    private static List<SourceStatement> statementsOf(Path path) {
        List<SourceStatement> statements = new ArrayList<>();
        for (Path file : files(path)) {
            statements.addAll(split(SqlFiles.read(file), String.valueOf(file.getFileName())));
        }
        return statements;
    }

    private static List<SourceStatement> split(String sql, String shown) {
        return SqlScript.split(sql).stream()
                .map(part -> new SourceStatement(part.sql(), new Place(shown, part.line())))
                .toList();
    }

    private static List<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files = SqlFiles.inOrder(entries);
            if (!files.isEmpty()) {
                return files;
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    "there is no file or folder " + path, "Name a .sql file or a folder of them.");
        }
        throw new ConfigurationException("no .sql files in " + path, "Name a .sql file or a folder of them.");
    }
}
