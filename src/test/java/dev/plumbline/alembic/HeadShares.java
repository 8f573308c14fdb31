package dev.plumbline.alembic;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.postgres.TestServer;
import dev.plumbline.source.ProjectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the time of reading a migration set goes: {@code HeadShares ROOT FOLDER COUNT TARGET} copies the project's Python files with its
 * first COUNT revisions to TARGET, and prints in milliseconds what parsing the revisions, reading the set
 * and replaying it on a scratch server take, from cold.
 */
final class HeadShares {
    private HeadShares() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path target = Path.of(arguments[3]);
        if (arguments.length > 4) {
            measure(target, set(arguments[1]));
            return;
        }
        List<Revision> all = read(root, set(arguments[1])).revisions();
        List<String> later = all.subList(Math.min(all.size(), Integer.parseInt(arguments[2])), all.size()).stream()
                .map(revision -> revision.place().file())
                .toList();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(HeadShares::isWanted).toList()) {
                String name = root.relativize(file).toString();
                if (!later.contains(name)) {
                    Files.createDirectories(target.resolve(name).getParent());
                    Files.copy(file, target.resolve(name));
                }
            }
        }
    }

    private static boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".py") || name.endsWith(".ini") || name.endsWith(".toml"));
    }

    private static void measure(Path root, MigrationSet set) {
        long begin = System.nanoTime();
        ProjectCode code = new ProjectCode(root, List.of());
        List<String> files = code.files(set.folder());
        files.forEach(code::file);
        long parsed = System.nanoTime();
        Changelog changelog = read(root, set);
        long read = System.nanoTime();
        replay(changelog);
        System.out.printf(
                "%d revisions: parser %d ms (first, alone), interpreter and parser again %d ms, server and replay %d ms%n",
                changelog.revisions().size(),
                (parsed - begin) / 1_000_000,
                (read - parsed) / 1_000_000,
                (System.nanoTime() - read) / 1_000_000);
    }

    private static void replay(Changelog changelog) {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            changelog.revisions().stream()
                    .flatMap(revision -> revision.statements().stream())
                    .forEach(statement -> database.execute(statement.sql()));
        }
    }

    private static MigrationSet set(String folder) {
        return new MigrationSet("bench", "alembic", folder, new HistoryTable("public", "alembic_version"));
    }

    private static Changelog read(Path root, MigrationSet set) {
        return new AlembicReader().read(root, set, Unwatched.PROGRESS);
    }
}
