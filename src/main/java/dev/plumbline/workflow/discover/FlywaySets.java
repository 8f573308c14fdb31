package dev.plumbline.workflow.discover;

import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.discovery.FoundSet;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RepositoryFiles;
import dev.plumbline.port.SetFinder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds folders of Flyway's versioned files; those of other databases are left out. */
public final class FlywaySets implements SetFinder {
    static final Pattern VERSIONED = Pattern.compile("[VB]\\d[\\d._]*__.+\\.sql");
    private static final Set<String> OTHER_DATABASES =
            Set.of("h2", "hsqldb", "mysql", "mariadb", "oracle", "sqlserver", "mssql", "sqlite", "db2", "derby");
    private static final HistoryTable USUAL = FoundSet.usualHistory("flyway").orElseThrow();

    @Override
    public List<FoundSet> find(RepositoryFiles files, List<String> notes, Progress progress) {
        Set<String> folders = new TreeSet<>();
        for (String file : files.files()) {
            if (VERSIONED.matcher(Paths.name(file)).matches() && !file.contains("/test/")) {
                folders.add(Paths.parent(file));
            }
        }
        Set<String> foreign = new TreeSet<>(folders);
        foreign.removeIf(folder -> !OTHER_DATABASES.contains(Paths.name(folder)));
        if (!foreign.isEmpty()) {
            notes.add("migrations for other databases are left out: " + String.join(", ", foreign));
            folders.removeAll(foreign);
        }
        Set<String> all = new HashSet<>(files.files());
        return folders.stream()
                .filter(folder ->
                        folders.stream().noneMatch(other -> !other.equals(folder) && Paths.inside(folder, other)))
                .map(folder -> set(files, folder, JavaCode.module(folder + "/x", all)))
                .toList();
    }

    private static FoundSet set(RepositoryFiles files, String folder, String module) {
        HistoryTable history = new Settings(files, module).history("(?:flyway[.\\s]*)?table", "default-?schema", USUAL);
        return new FoundSet(folder, "flyway", folder.isEmpty() ? "." : folder, history, List.of(folder), List.of());
    }
}
