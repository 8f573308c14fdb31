package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.FoundSet;
import dev.plumbline.port.RepositoryFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds folders of numbered SQL files that make tables; which table keeps their state no file says. */
final class SqlFolders {
    private static final Pattern NUMBERED = Pattern.compile("\\d+[-_.].*\\.sql");
    private static final Pattern MAKES = Pattern.compile("(?i)\\b(?:create|alter)\\s+table\\b");
    private static final Set<String> OTHER_THINGS = Set.of(
            "test",
            "tests",
            "fixtures",
            "seeds",
            "seed",
            "docker-entrypoint-initdb.d",
            "initdb",
            "docs",
            "examples",
            "live",
            "e2e");
    private static final Pattern BUILD = Pattern.compile("(?m)^build:\\s*[\"']?([^\\s\"'#]+)");

    private final RepositoryFiles files;
    private final List<FoundSet> known;
    private final Set<String> built;

    SqlFolders(RepositoryFiles files, List<FoundSet> known) {
        this.files = files;
        this.known = known;
        this.built = built(files);
    }

    List<String> folders() {
        Map<String, List<String>> byFolder = files.files().stream()
                .filter(file -> NUMBERED.matcher(Paths.name(file)).matches()
                        && !Paths.name(file).endsWith(".down.sql"))
                .filter(file -> !isOther(file))
                .collect(Collectors.groupingBy(Paths::parent, TreeMap::new, Collectors.toList()));
        return byFolder.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(file -> files.text(file)
                                .filter(text -> MAKES.matcher(text).find())
                                .isPresent()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the file belongs to a set, to tests, or is built as a live database. */
    boolean isOther(String file) {
        return known.stream().anyMatch(set -> Paths.inside(file, set.folder()))
                || List.of(file.split("/", -1)).stream().anyMatch(OTHER_THINGS::contains)
                || FlywaySets.VERSIONED.matcher(Paths.name(file)).matches()
                || built.stream().anyMatch(folder -> Paths.inside(file, folder));
    }

    private static Set<String> built(RepositoryFiles files) {
        return files.files().stream()
                .filter(file -> file.startsWith("connections/"))
                .map(file -> BUILD.matcher(files.text(file).orElse("")))
                .filter(Matcher::find)
                .map(matcher -> java.nio.file.Path.of("connections")
                        .resolve(matcher.group(1))
                        .normalize()
                        .toString()
                        .replace('\\', '/'))
                .collect(Collectors.toSet());
    }
}
