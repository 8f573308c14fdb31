package dev.plumbline.drift;

import dev.plumbline.changelog.MigrationSet;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project file, read or discovered.
 *
 * @param root the project's folder, absolute
 * @param commit the checkout's commit, short, or empty
 * @param postgres major version of scratch servers; null: that of the environment
 */
public record Project(
        Path root,
        String name,
        String commit,
        List<String> presets,
        @Nullable Integer postgres,
        List<Environment> environments,
        List<MigrationSet> migrations,
        List<String> afterMigrations,
        @Nullable String migrationScript,
        List<Service> services,
        List<Ignore> ignores,
        List<Waiver> waivers,
        Gate gate) {
    public Project {
        presets = List.copyOf(presets);
        environments = List.copyOf(environments);
        migrations = List.copyOf(migrations);
        afterMigrations = List.copyOf(afterMigrations);
        services = List.copyOf(services);
        ignores = List.copyOf(ignores);
        waivers = List.copyOf(waivers);
    }

    /** The same with other migration sets. */
    public Project withMigrations(List<MigrationSet> others) {
        return new Project(
                root,
                name,
                commit,
                presets,
                postgres,
                environments,
                others,
                afterMigrations,
                migrationScript,
                services,
                ignores,
                waivers,
                gate);
    }

    /** The same in another folder. */
    public Project at(Path folder) {
        return new Project(
                folder,
                name,
                commit,
                presets,
                postgres,
                environments,
                migrations,
                afterMigrations,
                migrationScript,
                services,
                ignores,
                waivers,
                gate);
    }
}
