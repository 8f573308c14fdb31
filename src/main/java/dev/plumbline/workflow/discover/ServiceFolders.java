package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.FoundCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which folders are services: each unit is one; of a unit that only gathers packages (the root, {@code src}) each package with an
 * application is one, and packages of models without an application belong to all of it.
 */
final class ServiceFolders {
    private static final Set<String> GATHERS =
            Set.of("src", "lib", "libs", "python", "py", "packages", "services", "apps");
    private static final Set<String> SAYS_NOTHING =
            Set.of("app", "src", "py", "python", "main", "project", "core", "web");
    private static final Set<String> AROUND = Set.of("service", "svc");

    private final String project;

    ServiceFolders(String project) {
        this.project = project;
    }

    /** The folders with the code that is in each, sorted; {@code .} is the root. */
    Map<String, List<FoundCode>> of(List<FoundCode> code) {
        Map<String, List<FoundCode>> units = new TreeMap<>();
        code.forEach(each ->
                units.computeIfAbsent(each.unit(), unit -> new ArrayList<>()).add(each));
        Map<String, List<FoundCode>> folders = new TreeMap<>();
        units.forEach((unit, files) -> split(unit, files)
                .forEach((folder, part) ->
                        folders.computeIfAbsent(folder, f -> new ArrayList<>()).addAll(part)));
        return folders;
    }

    private static Map<String, List<FoundCode>> split(String unit, List<FoundCode> files) {
        boolean gathers = unit.isEmpty() || GATHERS.contains(Paths.name(unit));
        Map<String, List<FoundCode>> parts =
                files.stream().collect(Collectors.groupingBy(FoundCode::part, TreeMap::new, Collectors.toList()));
        if (!gathers) {
            return Map.of(unit, files);
        }
        long applications =
                parts.values().stream().filter(ServiceFolders::isApplication).count();
        boolean modelsApart = parts.values().stream().anyMatch(part -> !isApplication(part) && hasModels(part));
        if (parts.size() == 1 || applications != 1 || !modelsApart) {
            return parts.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().isEmpty() ? "." : entry.getKey(), Map.Entry::getValue));
        }
        return Map.of(unit.isEmpty() ? "." : unit, files);
    }

    static boolean isApplication(List<FoundCode> part) {
        return part.stream().anyMatch(each -> each.sort() == FoundCode.Sort.APPLICATION);
    }

    static boolean hasModels(List<FoundCode> part) {
        return part.stream().anyMatch(each -> each.sort() == FoundCode.Sort.MODELS);
    }

    /** A name for each folder, in the same order: its last part, or more of it where two would be the same. */
    Map<String, String> names(Set<String> folders) {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new TreeSet<>();
        for (String folder : new LinkedHashSet<>(folders)) {
            String name = name(folder, folders.size() == 1);
            for (String around = Paths.parent(folder); !taken.add(name); around = Paths.parent(around)) {
                name = around.isEmpty() ? name + "2" : plain(Paths.name(around)) + "-" + name;
            }
            names.put(folder, name);
        }
        return names;
    }

    private String name(String folder, boolean only) {
        String last = folder.equals(".") ? project : plain(Paths.name(folder));
        return only && SAYS_NOTHING.contains(last) ? plain(project) : last;
    }

    /** Without {@code service} at either end. */
    private static String plain(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("[-_. ]+", -1)));
        words.removeIf(word -> AROUND.contains(word) || word.isEmpty());
        return words.isEmpty() || words.size() == name.split("[-_. ]+", -1).length
                ? name
                : String.join(name.contains("-") ? "-" : "_", words);
    }
}
