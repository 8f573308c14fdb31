package dev.plumbline.liquibase;

import dev.plumbline.changelog.MigrationSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.parser.ChangeLogParserFactory;

/**
 * The file that a set begins with. Its includes are looked for below the class path's folder, where there is one, then beside the file and
 * below each folder above it up to the project's: whoever runs Liquibase stands in one of these.
 *
 * @param path the file's path below its first root
 */
record ChangelogFile(String path, ProjectResources files, MigrationSet set) {
    private static final List<String> CLASS_PATH = List.of("src/main/resources", "src/test/resources", "resources");

    static ChangelogFile of(Path project, MigrationSet set) {
        Path root = project.toAbsolutePath().normalize();
        Path file = root.resolve(set.folder()).normalize();
        List<Path> roots = new ArrayList<>();
        for (Path at = file.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
            roots.add(at);
        }
        classPath(roots).ifPresent(base -> {
            roots.remove(base);
            roots.addFirst(base);
        });
        Path base = classPath(roots).orElse(root);
        return new ChangelogFile(
                base.relativize(file).toString().replace('\\', '/'), new ProjectResources(root, roots), set);
    }

    private static java.util.Optional<Path> classPath(List<Path> folders) {
        return folders.stream()
                .filter(folder -> CLASS_PATH.stream().anyMatch(folder::endsWith))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Reads it with all it includes; inside a {@link Quiet} call. */
    DatabaseChangeLog parse(Postgres database) throws Exception {
        DatabaseChangeLog parsed = ChangeLogParserFactory.getInstance()
                .getParser(path, files)
                .parse(path, Parameters.of(database, set), files);
        return parsed;
    }
}
