package dev.plumbline.sqlfiles;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Ledger;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ProjectFolder;
import dev.plumbline.port.ProjectFolder.TextFile;
import dev.plumbline.port.SqlSplitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of SQL, or a folder of them with its folders, in the order of their paths, where numbers at the same place count as
 * numbers ({@code 2_b} before {@code 10_a}). The way back that small tools keep beside or below the way forward is left out:
 * {@code x.down.sql} beside {@code x.up.sql}, and what follows {@code -- migrate:down}, {@code -- +goose Down} or
 * {@code -- +migrate Down}.
 */
public final class SqlFolderReader implements MigrationReader {
    private static final Pattern WAY_BACK = Pattern.compile(
            "^--\\s*(?:migrate:down|\\+goose\\s+down|\\+migrate\\s+down)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final SqlSplitter splitter;

    public SqlFolderReader(SqlSplitter splitter) {
        this.splitter = splitter;
    }

    @Override
    public String tool() {
        return "sql";
    }

    @Override
    public Changelog read(Path root, MigrationSet set, Progress progress) {
        progress.at("reading migrations of " + set.name());
        ProjectFolder folder = new ProjectFolder(root);
        List<Revision> revisions = new ArrayList<>();
        for (String path : paths(root, set, folder)) {
            progress.check();
            TextFile file = folder.read(path);
            if (file != null) {
                revisions.add(revision(file));
            }
        }
        Ledger ledger =
                set.history().isKept() ? new Ledger.Journal(SqlFolderReader::find, Map.of()) : new Ledger.Unkept();
        return new Changelog(set, revisions, heads(revisions), true, gaps(folder, revisions, set), ledger, Set.of());
    }

    private static List<Gap> gaps(ProjectFolder folder, List<Revision> revisions, MigrationSet set) {
        List<Gap> gaps = new ArrayList<>(folder.gaps());
        if (revisions.isEmpty()) {
            gaps.add(Gap.ofEverything("there are no .sql files that could be read", set.folder()));
        }
        return gaps;
    }

    private static List<String> heads(List<Revision> revisions) {
        return revisions.isEmpty() ? List.of() : List.of(revisions.getLast().id());
    }

    private static List<String> paths(Path root, MigrationSet set, ProjectFolder folder) {
        if (Files.isRegularFile(root.resolve(set.folder()))) {
            return List.of(set.folder());
        }
        List<String> all = folder.files(set.folder(), ".sql");
        return all.stream()
                .filter(path -> !isWayBack(path, all))
                .sorted(PathOrder.INSTANCE)
                .toList();
    }

    private static boolean isWayBack(String path, List<String> all) {
        return path.endsWith(".down.sql") && all.contains(path.substring(0, path.length() - 9) + ".up.sql");
    }

    private Revision revision(TextFile file) {
        Matcher back = WAY_BACK.matcher(file.text());
        String forward = back.find() ? file.text().substring(0, back.start()) : file.text();
        return new Revision(
                file.path(),
                List.of(),
                List.of(),
                "",
                new Place(file.path(), 1),
                splitter.split(forward, file.path()),
                0,
                List.of());
    }

    /** A row names a file with or without folders and ending, or its folder, or by the number or word before its first underscore. */
    private static Optional<Revision> find(String row, Changelog changelog) {
        return changelog.revisions().stream()
                .filter(revision -> names(revision.id(), row))
                .findFirst();
    }

    private static boolean names(String path, String row) {
        String[] parts = path.split("/", -1);
        String name = parts[parts.length - 1];
        boolean folder = parts.length > 1 && parts[parts.length - 2].equals(row);
        String stem = name.replaceFirst("(?:\\.up)?\\.sql$", "");
        int underscore = stem.indexOf('_');
        return folder
                || path.equals(row)
                || path.endsWith("/" + row)
                || name.equals(row)
                || stem.equals(row)
                || (underscore > 0 && stem.substring(0, underscore).equals(row));
    }
}
