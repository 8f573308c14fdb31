package dev.plumbline.app;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.cli.Settings;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.port.ShownUrl;
import dev.plumbline.port.SnapshotFiles;
import dev.plumbline.postgres.ConnectionUrl;
import dev.plumbline.postgres.PostgresUrlSource;
import dev.plumbline.postgres.SqlSource;
import dev.plumbline.system.DdlProgram;
import dev.plumbline.workflow.EnvironmentAccess;
import dev.plumbline.workflow.ReviewPorts;
import dev.plumbline.workflow.SourceResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The sources of the command line. Relative paths and environments are those of a folder. */
final class Sources implements SourceResolver {
    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(5);

    private final ReviewPorts ports;
    private final Path folder;
    private final SnapshotFiles files;
    private final int wantedMajor;
    private final List<String> presets;
    private final SetSources sets;
    private final Settings settings;

    Sources(ReviewPorts ports, Path folder, SnapshotFiles files, Settings settings) {
        this.ports = ports;
        this.folder = folder;
        this.files = files;
        wantedMajor = Scratch.major(settings);
        presets = settings.presets();
        sets = new SetSources(ports, settings);
        this.settings = settings;
    }

    /** The same sources, with relative paths in another folder. */
    private Sources in(Path other) {
        return new Sources(ports, other, files, settings);
    }

    @Override
    public boolean isReplayed(String text) {
        return SetSources.isOne(text)
                || text.startsWith("models:")
                || text.startsWith("sql:")
                || text.startsWith("command:")
                || (text.startsWith(RevisionSource.PREFIX) && isReplayed(RevisionSource.sourceOf(text)));
    }

    @Override
    public boolean isCode(String text) {
        return SetSources.isOne(text)
                || text.startsWith("models:")
                || (text.startsWith(RevisionSource.PREFIX) && isCode(RevisionSource.sourceOf(text)));
    }

    @Override
    public SchemaSource resolve(String text, int major) {
        if (text.equals("empty:")) {
            return new Simple(text, progress -> Snapshot.empty(text));
        }
        if (ConnectionUrl.isOne(text)) {
            return new PostgresUrlSource(text, List.of(), ports.live());
        }
        int colon = text.indexOf(':');
        String rest = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "env" ->
                new PostgresUrlSource(
                        text, new EnvironmentAccess(ports).connection(folder, rest), List.of(), ports.live());
            case "sql" ->
                new SqlSource(existing(text, rest), wantedMajor > 0 ? wantedMajor : major, presets, ports.scratch());
            case "alembic", "flyway", "liquibase" ->
                sets.source(text, existing(text, rest), wantedMajor > 0 ? wantedMajor : major);
            case "models" -> sets.models(text, existing(text, rest), wantedMajor > 0 ? wantedMajor : major);
            case "command" ->
                SqlSource.ofText(
                        text,
                        new DdlProgram(rest, folder, COMMAND_LIMIT)::run,
                        wantedMajor > 0 ? wantedMajor : major,
                        presets,
                        ports.scratch());
            case "git" -> new RevisionSource(text, folder, at -> in(at).resolve(RevisionSource.sourceOf(text), major));
            case "snapshot" -> {
                Path file = existing(text, rest);
                yield new Simple(text, progress -> files.load(file));
            }
            default ->
                throw new ConfigurationException(
                        "\"" + ShownUrl.of(text) + "\" is no source of a schema",
                        "Write env:NAME, postgresql://…, sql:FILE or DIR, alembic:DIR, models:DIR, flyway:DIR, liquibase:FILE, command:LINE, git:REV:SOURCE, snapshot:FILE or empty:.");
        };
    }

    private Path existing(String text, String path) {
        Path file = folder.resolve(path);
        if (path.isEmpty() || !Files.exists(file)) {
            throw new ConfigurationException(text + ": there is no such file or folder", "Check the path.");
        }
        return file;
    }

    private record Simple(String name, Function<Progress, Snapshot> reading) implements SchemaSource {
        @Override
        public Snapshot read(Progress progress) {
            return reading.apply(progress);
        }
    }
}
