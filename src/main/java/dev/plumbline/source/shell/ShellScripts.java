package dev.plumbline.source.shell;

import dev.plumbline.audit.MigrationScript;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.port.MigrationScriptReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the runs of Alembic, Liquibase and Flyway in a shell script without running it. What cannot be followed is a gap about the
 * script, which hides no object of a schema.
 */
public final class ShellScripts implements MigrationScriptReader {
    @Override
    public MigrationScript read(Path root, String script) {
        ShellFiles files = new ShellFiles(root);
        Runs runs = new Runs(new MigrationRuns(files), script);
        String path = ShellFiles.resolve("/", script);
        Optional<String> text = files.text(path);
        if (text.isPresent()) {
            new ShellWalk(files, runs).script(text.get(), new ShellState(path, "/"));
        } else {
            runs.unread("the script cannot be read", script, 0);
        }
        return new MigrationScript(new Place(script, 0), runs.found, runs.gaps);
    }

    /** Collects what the walk comes past. */
    private static final class Runs implements ShellListener {
        private final MigrationRuns recognised;
        private final String script;
        private final List<MigrationScript.Run> found = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();

        private Runs(MigrationRuns recognised, String script) {
            this.recognised = recognised;
            this.script = script;
        }

        @Override
        public void command(Command command) {
            Optional<MigrationScript.Run> run = recognised.of(command);
            run.filter(r -> !found.contains(r)).ifPresent(found::add);
            if (run.isPresent() ? recognised.isUnclear(command) : MigrationRuns.mayBeOne(command)) {
                unread(
                        "which migrations `" + MigrationRuns.text(command) + "` runs does not follow from the script",
                        command.file(),
                        command.line());
            }
        }

        @Override
        public void unread(String reason, String file, int line) {
            Gap gap = new Gap(
                    "", "code", List.of(new ObjectId("code", script)), reason, new Place(file, line).toString());
            if (!gaps.contains(gap)) {
                gaps.add(gap);
            }
        }
    }
}
