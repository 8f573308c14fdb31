package dev.plumbline.workflow.discover;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.discovery.FoundSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which service runs which migration set: the one it lies in, those whose models its set-up imports, those whose tables it makes, and
 * where there is one of each, those two.
 */
final class SetUsers {
    private final Map<String, Set<ObjectId>> tables;
    private final Function<FoundSet, Set<ObjectId>> made;
    private final Set<String> folders;

    /**
     * @param tables what the models of each folder declare
     * @param made what a set makes
     */
    SetUsers(Map<String, Set<ObjectId>> tables, Function<FoundSet, Set<ObjectId>> made) {
        this.tables = tables;
        this.made = made;
        this.folders = tables.keySet();
    }

    /** The folders of services that use the set; none where nothing tells. */
    List<String> of(FoundSet set, boolean only) {
        Set<String> users = new LinkedHashSet<>();
        set.homes().forEach(home -> innermost(home).ifPresent(users::add));
        set.models().stream()
                .flatMap(file -> innermost(file).stream())
                .filter(folder -> users.contains(folder)
                        || !tables.getOrDefault(folder, Set.of()).isEmpty())
                .forEach(users::add);
        if (users.isEmpty() && only && folders.size() == 1) {
            users.addAll(folders);
        }
        if (users.isEmpty() || users.equals(Set.of("."))) {
            sharing(set).forEach(users::add);
        }
        return new ArrayList<>(users);
    }

    private List<String> sharing(FoundSet set) {
        Set<ObjectId> makes = made.apply(set);
        return folders.stream()
                .filter(folder -> tables.getOrDefault(folder, Set.of()).stream().anyMatch(makes::contains))
                .toList();
    }

    private java.util.Optional<String> innermost(String path) {
        return folders.stream()
                .filter(folder -> Paths.inside(path, folder))
                .max(Comparator.comparingInt((String folder) -> folder.equals(".") ? 0 : folder.length()));
    }
}
