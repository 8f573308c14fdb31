package dev.plumbline.app;

import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.cli.Settings;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.workflow.ExactModelFolders;
import dev.plumbline.workflow.ExactWay;
import dev.plumbline.workflow.MigrationSource;
import dev.plumbline.workflow.ModelSource;
import dev.plumbline.workflow.ReviewPorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Migration sets as sources of the command line: {@code flyway:DIR} and the others whose tool has a reader. */
final class SetSources {
    private static final Set<String> TOOLS = Set.of("alembic", "flyway", "liquibase");

    private final ReviewPorts ports;
    private final Settings settings;

    SetSources(ReviewPorts ports, Settings settings) {
        this.ports = ports;
        this.settings = settings;
    }

    static boolean isOne(String text) {
        return TOOLS.contains(text.substring(0, Math.max(0, text.indexOf(':'))));
    }

    /** The head of the set at that file or folder. */
    SchemaSource source(String text, Path at, int major) {
        String tool = text.substring(0, text.indexOf(':'));
        Path place = (tool.equals("alembic") ? AlembicFolders.one(text, at) : at)
                .toAbsolutePath()
                .normalize();
        Path root = root(place);
        String folder = root.relativize(place).toString().replace('\\', '/');
        MigrationSet set = new MigrationSet(text, tool, folder.isEmpty() ? "." : folder, HistoryTable.NONE, settings());
        return new MigrationSource(
                text,
                reader(tool),
                root,
                set,
                ports.scratch(),
                new MigrationSource.Server(major, settings.presets()),
                HeadFolder.of(settings));
    }

    private Map<String, String> settings() {
        return Map.of(
                "contexts",
                settings.changelogs().contexts(),
                "labels",
                settings.changelogs().labels());
    }

    /** What the entity models below that folder declare. */
    SchemaSource models(String text, Path at, int major) {
        Path place = at.toAbsolutePath().normalize();
        Path root = root(place);
        return new ModelSource(
                text,
                ports.code().models(),
                exact(),
                root,
                root.relativize(place).toString().replace('\\', '/'),
                ports.scratch(),
                new MigrationSource.Server(major, settings.presets()));
    }

    private @Nullable ExactModelFolders exact() {
        ExactWay way = ports.exact();
        return way == null ? null : new ExactModelFolders(ports.projects(), way);
    }

    /** The repository that it lies in, so that files beside it can be found; else its own folder. */
    private static Path root(Path place) {
        for (Path at = place; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git")) || Files.isRegularFile(at.resolve("plumbline.yaml"))) {
                return at;
            }
        }
        Path parent = place.getParent();
        return Files.isDirectory(place) || parent == null ? place : parent;
    }

    private MigrationReader reader(String tool) {
        return ports.code().migrations().stream()
                .filter(reader -> reader.tool().equals(tool))
                .findFirst()
                .orElseThrow();
    }
}
