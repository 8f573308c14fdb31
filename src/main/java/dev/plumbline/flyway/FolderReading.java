package dev.plumbline.flyway;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Ledger;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ProjectFolder;
import dev.plumbline.port.ProjectFolder.TextFile;
import dev.plumbline.port.SqlSplitter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One reading of a folder of Flyway migrations. */
final class FolderReading {
    private static final Pattern JAVA = Pattern.compile("[VRBU]\\d*(?:[._]\\d+)*__\\w+\\.(?:java|kt)");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("[VBU]\\d.*\\.sql");

    private final ProjectFolder folder;
    private final MigrationSet set;
    private final SqlSplitter splitter;
    private final Progress progress;
    private final Placeholders placeholders;
    private final Set<String> confs;
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<String, Ledger.Entry> entries = new HashMap<>();

    FolderReading(ProjectFolder folder, MigrationSet set, SqlSplitter splitter, Progress progress) {
        this.folder = folder;
        this.set = set;
        this.splitter = splitter;
        this.progress = progress;
        this.placeholders = new Placeholders(set);
        this.confs = Set.copyOf(folder.files(set.folder(), ".conf"));
    }

    Changelog changelog() {
        List<Script> scripts = inOrder(scripts());
        List<Revision> revisions = scripts.stream().map(this::revision).toList();
        folder.files(set.folder(), "").stream()
                .filter(file -> JAVA.matcher(nameOf(file)).matches())
                .forEach(file -> gaps.add(Gap.ofEverything("a migration written in Java or Kotlin is not run", file)));
        gaps.addAll(folder.gaps());
        return new Changelog(
                set,
                revisions,
                head(scripts),
                true,
                gaps,
                new Ledger.Journal(new FlywayRows(), entries),
                coveredByBaseline(scripts));
    }

    /** The newest version; where there are repeatable migrations alone, the last of them. */
    private static List<String> head(List<Script> scripts) {
        List<String> ids = scripts.stream().map(Script::id).toList();
        return scripts.stream()
                .filter(script -> script.name().kind() == ScriptName.Kind.VERSIONED)
                .map(Script::id)
                .reduce((first, second) -> second)
                .or(() -> ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast()))
                .stream()
                .toList();
    }

    private List<Script> scripts() {
        List<Script> scripts = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (String path : folder.files(set.folder(), ".sql")) {
            progress.check();
            ScriptName name = ScriptName.of(nameOf(path)).orElse(null);
            if (name == null) {
                noteMisnamed(path);
            } else if (name.kind() != ScriptName.Kind.UNDO && mayRun(path)) {
                String key = name.kind() + " " + (name.version() == null ? name.id() : name.version());
                String twin = seen.putIfAbsent(key, path);
                if (twin != null) {
                    gaps.add(Gap.ofEverything("it has the version of " + twin + ", and Flyway refuses both", path));
                } else {
                    TextFile file = folder.read(path);
                    if (file != null) {
                        scripts.add(new Script(name, file, !conf(path, "placeholderReplacement", "false")));
                    }
                }
            }
        }
        return scripts;
    }

    /** Flyway passes over other files without a word; one that was meant is worth one. */
    private void noteMisnamed(String path) {
        if (LOOKS_LIKE_ONE.matcher(nameOf(path)).matches()) {
            gaps.add(Gap.ofEverything(
                    "its name is not that of a migration (V1__title.sql), so Flyway passes over it", path));
        }
    }

    private boolean mayRun(String path) {
        return !conf(path, "shouldExecute", "false");
    }

    /** Whether the {@code .conf} file beside a script says so. */
    private boolean conf(String path, String key, String value) {
        if (!confs.contains(path + ".conf")) {
            return false;
        }
        TextFile conf = folder.read(path + ".conf");
        return conf != null
                && conf.text()
                        .lines()
                        .map(line -> line.replaceAll("\\s", ""))
                        .anyMatch(line -> line.equalsIgnoreCase(key + "=" + value));
    }

    /** By version, a baseline migration right before what follows it; then the repeatable ones by description. */
    private static List<Script> inOrder(List<Script> scripts) {
        Comparator<Script> byVersion = Comparator.comparing(
                script -> script.name().version(), Comparator.nullsLast(Comparator.naturalOrder()));
        return scripts.stream()
                .sorted(byVersion
                        .thenComparing((Script script) -> script.name().kind())
                        .thenComparing(script -> script.name().title()))
                .toList();
    }

    /** What the newest baseline migration stands for. */
    private static Set<String> coveredByBaseline(List<Script> scripts) {
        VersionNumber newest = scripts.stream()
                .filter(script -> script.name().kind() == ScriptName.Kind.BASELINE)
                .map(script -> script.name().version())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Set<String> covered = new HashSet<>();
        for (Script script : scripts) {
            VersionNumber version = script.name().version();
            if (newest != null && version != null && version.compareTo(newest) <= 0) {
                boolean itself = script.name().kind() == ScriptName.Kind.BASELINE && version.equals(newest);
                if (!itself) {
                    covered.add(script.id());
                }
            }
        }
        return covered;
    }

    private Revision revision(Script script) {
        String path = script.file().path();
        Set<String> sums = new HashSet<>(Set.of(Checksum.of(script.file().text())));
        List<SourceStatement> statements = List.of();
        List<Gap> own = List.of();
        try {
            String text = script.replaces()
                    ? placeholders.replace(script.file().text(), path)
                    : script.file().text();
            sums.add(Checksum.of(text));
            statements = splitter.split(text, path);
        } catch (Placeholders.UnknownPlaceholderException e) {
            own = List.of(
                    Gap.ofEverything(String.valueOf(e.getMessage()), e.place().toString()));
        }
        boolean again = script.name().kind() == ScriptName.Kind.REPEATABLE;
        entries.put(script.id(), new Ledger.Entry(sums, again));
        return new Revision(
                script.id(),
                List.of(),
                List.of(),
                script.name().sentence(),
                FlywayReader.place(path),
                statements,
                0,
                own);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
