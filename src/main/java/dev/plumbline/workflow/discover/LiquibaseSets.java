package dev.plumbline.workflow.discover;

import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.discovery.FoundSet;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RepositoryFiles;
import dev.plumbline.port.SetFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Liquibase changelogs that no other changelog includes; each is a set. */
public final class LiquibaseSets implements SetFinder {
    private static final Pattern CHANGELOG = Pattern.compile(
            "<(?:\\w+:)?databaseChangeLog\\b|(?m)^\\s*[\"']?databaseChangeLog[\"']?\\s*:|\\A\\s*--\\s*liquibase formatted sql");
    private static final Pattern INCLUDE =
            Pattern.compile("(?:\\bfile|\\bpath)[\"']?\\s*[:=]\\s*[\"']?(?:classpath:)?([^\"'\\s,}>]+)");
    private static final Pattern FIRST = Pattern.compile("master|root|main|db\\.changelog\\.|^changelog\\.");
    private static final HistoryTable USUAL = FoundSet.usualHistory("liquibase").orElseThrow();

    @Override
    public List<FoundSet> find(RepositoryFiles files, List<String> notes, Progress progress) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : files.files()) {
            progress.check();
            if (file.matches(".*\\.(xml|ya?ml|json|sql)") && !file.contains("/test/")) {
                files.text(file)
                        .filter(text -> CHANGELOG.matcher(text).find())
                        .ifPresent(text -> texts.put(file, text));
            }
        }
        Set<String> included = new HashSet<>();
        texts.forEach((file, text) -> included.addAll(included(file, text, texts.keySet())));
        List<String> roots =
                texts.keySet().stream().filter(file -> !included.contains(file)).toList();
        Set<String> all = new HashSet<>(files.files());
        return firstOfEach(roots, notes).stream()
                .map(root -> set(files, root, JavaCode.module(root, all)))
                .toList();
    }

    private static Set<String> included(String file, String text, Set<String> changelogs) {
        Set<String> found = new HashSet<>();
        Matcher include = INCLUDE.matcher(text);
        while (include.find()) {
            String path = include.group(1)
                    .replaceFirst("^\\./", "")
                    .replaceFirst("^/", "")
                    .replaceFirst("/$", "");
            String beside = Paths.join(Paths.parent(file), path);
            changelogs.stream()
                    .filter(other -> !other.equals(file))
                    .filter(other -> isAt(other, path) || isAt(other, beside))
                    .forEach(found::add);
        }
        return found;
    }

    /** The file of that path, wherever its class path begins, or one in the folder of that path. */
    private static boolean isAt(String file, String path) {
        return file.equals(path) || ("/" + file).endsWith("/" + path) || ("/" + file).contains("/" + path + "/");
    }

    /** Of several in one folder the one whose name says that it is the first; where none does, all. */
    private static List<String> firstOfEach(List<String> roots, List<String> notes) {
        Map<String, List<String>> byFolder = new LinkedHashMap<>();
        roots.forEach(root -> byFolder.computeIfAbsent(Paths.parent(root), folder -> new ArrayList<>())
                .add(root));
        List<String> chosen = new ArrayList<>();
        byFolder.forEach((folder, files) -> {
            List<String> first = files.stream()
                    .filter(file -> FIRST.matcher(Paths.name(file).toLowerCase(Locale.ROOT))
                            .find())
                    .toList();
            boolean clear = first.size() == 1 && files.size() > 1;
            chosen.addAll(clear ? first : files);
            if (clear) {
                notes.add("changelogs that " + first.getFirst() + " does not include are left out: "
                        + String.join(
                                ", ",
                                files.stream()
                                        .filter(file -> !first.contains(file))
                                        .toList()));
            }
        });
        return chosen;
    }

    private static FoundSet set(RepositoryFiles files, String root, String module) {
        HistoryTable history = new Settings(files, module)
                .history("database-?change-?log-?table(?:-?name)?", "liquibase-?schema(?:-?name)?", USUAL);
        return new FoundSet(root, "liquibase", root, history, List.of(root), List.of());
    }
}
