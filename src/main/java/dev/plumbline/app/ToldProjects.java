package dev.plumbline.app;

import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.cli.Settings;
import dev.plumbline.drift.Project;
import dev.plumbline.port.Projects;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Projects whose Liquibase sets run with the contexts and labels of the command line, where it names some. */
record ToldProjects(Projects projects, Settings settings) implements Projects {
    @Override
    public Project open(Path folder) {
        Project project = projects.open(folder);
        return project.withMigrations(
                project.migrations().stream().map(this::told).toList());
    }

    private MigrationSet told(MigrationSet set) {
        if (!set.tool().equals("liquibase")) {
            return set;
        }
        Map<String, String> told = new HashMap<>(set.settings());
        if (!settings.changelogs().contexts().isEmpty()) {
            told.put("contexts", settings.changelogs().contexts());
        }
        if (!settings.changelogs().labels().isEmpty()) {
            told.put("labels", settings.changelogs().labels());
        }
        return new MigrationSet(set.name(), set.tool(), set.folder(), set.history(), told);
    }
}
