package dev.plumbline.diff;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.MatchedByShape;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins a missing and an unexpected child of one parent that are equal in all but their name into one change of the name. */
final class Renames {
    private Renames() {}

    /** The differences, sorted by id. */
    static List<Difference> join(List<Difference> differences, Scope scope) {
        Map<Shape, Deque<Difference.Unexpected>> candidates = candidates(differences, scope);
        Map<Difference, Difference> joined = new LinkedHashMap<>();
        Set<Difference> gone = new HashSet<>();
        for (Difference difference : differences) {
            if (difference instanceof Difference.Missing missing && missing.expected() instanceof MatchedByShape) {
                Difference.@Nullable Unexpected partner = partner(candidates, missing, scope);
                if (partner != null) {
                    joined.put(missing, renamed(missing.expected(), partner.actual()));
                    gone.add(partner);
                }
            }
        }
        return differences.stream()
                .filter(difference -> !gone.contains(difference))
                .map(difference -> joined.getOrDefault(difference, difference))
                .sorted(Comparator.comparing(Difference::id))
                .toList();
    }

    private static Map<Shape, Deque<Difference.Unexpected>> candidates(List<Difference> differences, Scope scope) {
        Map<Shape, Deque<Difference.Unexpected>> byShape = new HashMap<>();
        for (Difference difference : differences) {
            if (difference instanceof Difference.Unexpected unexpected
                    && unexpected.actual() instanceof MatchedByShape) {
                byShape.computeIfAbsent(
                                Shape.of(unexpected.actual(), attribute -> !scope.ignores(attribute)),
                                shape -> new ArrayDeque<>())
                        .add(unexpected);
            }
        }
        return byShape;
    }

    private static Difference.@Nullable Unexpected partner(
            Map<Shape, Deque<Difference.Unexpected>> candidates, Difference.Missing missing, Scope scope) {
        Deque<Difference.Unexpected> same =
                candidates.get(Shape.of(missing.expected(), attribute -> !scope.ignores(attribute)));
        return same == null ? null : same.poll();
    }

    private static Difference renamed(CatalogObject expected, CatalogObject actual) {
        return new Difference.Changed(
                expected,
                actual,
                List.of(new AttributeChange(
                        "name", expected.id().simpleName(), actual.id().simpleName())));
    }
}
