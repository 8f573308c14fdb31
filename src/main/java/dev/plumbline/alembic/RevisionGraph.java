package dev.plumbline.alembic;

import dev.plumbline.catalog.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The revisions of a set in running order; cycles, missing parents and ids that stand in two files are gaps. */
final class RevisionGraph {
    private final Map<String, RevisionFile> byId = new LinkedHashMap<>();
    private final Map<String, String> idOfLabel = new LinkedHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** {@code anyUnread}: whether there is a file whose id could not be read, which may be a parent that seems to be missing. */
    RevisionGraph(List<RevisionFile> files, boolean anyUnread) {
        files.stream().sorted(Comparator.comparing(RevisionFile::place)).forEach(this::add);
        byId.values().forEach(file -> file.labels().forEach(label -> idOfLabel.put(label, file.id())));
        if (!anyUnread) {
            byId.values().forEach(this::checkParents);
        }
    }

    private void add(RevisionFile file) {
        RevisionFile other = byId.putIfAbsent(file.id(), file);
        if (other != null) {
            gaps.add(Gap.ofEverything(
                    "revision " + file.id() + " stands in two files, the other is " + other.place(),
                    file.place().toString()));
        }
    }

    private void checkParents(RevisionFile file) {
        before(file)
                .filter(parent -> !byId.containsKey(parent))
                .forEach(parent -> gaps.add(Gap.ofEverything(
                        "revision " + file.id() + " follows " + parent + ", which is not there",
                        file.place().toString())));
    }

    private Stream<String> before(RevisionFile file) {
        return Stream.concat(file.parents().stream(), dependsOn(file).stream());
    }

    /** What it depends on, labels turned into revisions. */
    List<String> dependsOn(RevisionFile file) {
        return file.dependsOn().stream()
                .map(id -> idOfLabel.getOrDefault(id, id))
                .toList();
    }

    /** Revisions that no other follows, sorted. */
    List<String> heads() {
        Set<String> followed =
                byId.values().stream().flatMap(file -> file.parents().stream()).collect(Collectors.toSet());
        return byId.keySet().stream()
                .filter(id -> !followed.contains(id))
                .sorted()
                .toList();
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** Parents first; among those that may run the one with the lesser id. Revisions in a cycle are left out. */
    List<RevisionFile> ordered() {
        List<RevisionFile> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        Set<String> waiting = new TreeSet<>(byId.keySet());
        while (!waiting.isEmpty()) {
            String next = waiting.stream()
                    .filter(id -> isReady(byId.get(id), done))
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                reportCycle(waiting);
                break;
            }
            waiting.remove(next);
            done.add(next);
            ordered.add(java.util.Objects.requireNonNull(byId.get(next)));
        }
        return ordered;
    }

    private boolean isReady(@org.jspecify.annotations.Nullable RevisionFile file, Set<String> done) {
        return file != null && before(file).allMatch(parent -> done.contains(parent) || !byId.containsKey(parent));
    }

    private void reportCycle(Set<String> waiting) {
        RevisionFile first =
                java.util.Objects.requireNonNull(byId.get(waiting.iterator().next()));
        gaps.add(Gap.ofEverything(
                "revisions that follow each other in a circle, or follow such: " + String.join(", ", waiting),
                first.place().toString()));
    }
}
