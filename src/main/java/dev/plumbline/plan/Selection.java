package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which differences a plan mends. An entry is an object id, which stands for all under it too, or a hazard's code, which stands for the
 * differences that cannot be mended without it.
 *
 * @param include only these; empty for all
 * @param exclude none of these
 */
public record Selection(List<String> include, List<String> exclude) {
    /** All of them. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** The comparison with those differences alone. */
    public Comparison of(Comparison comparison) {
        if (include.isEmpty() && exclude.isEmpty()) {
            return comparison;
        }
        Plan whole = Planner.plan(comparison);
        Set<Difference> chosen = new HashSet<>(comparison.differences());
        if (!include.isEmpty()) {
            chosen.removeIf(difference -> !fitsAny(include, difference, whole));
        }
        chosen.removeIf(difference -> fitsAny(exclude, difference, whole));
        List<ObjectId> kept = comparison.differences().stream()
                .filter(difference -> difference instanceof Difference.Unexpected && !chosen.contains(difference))
                .map(Difference::id)
                .toList();
        chosen.removeIf(difference -> difference instanceof Difference.Unexpected
                && include.isEmpty()
                && kept.stream().anyMatch(id -> isUnder(id, difference.id())));
        return new Comparison(
                comparison.expected(),
                comparison.actual(),
                comparison.differences().stream().filter(chosen::contains).toList(),
                comparison.equal(),
                comparison.gaps());
    }

    private static boolean fitsAny(List<String> entries, Difference difference, Plan plan) {
        return entries.stream().anyMatch(entry -> fits(entry, difference, plan));
    }

    private static boolean fits(String entry, Difference difference, Plan plan) {
        if (entry.indexOf(':') > 0) {
            return isUnder(ObjectId.parse(entry), difference.id());
        }
        Set<Difference> causes = plan.statements().stream()
                .filter(statement -> statement.object().equals(difference.id()))
                .map(Statement::cause)
                .collect(Collectors.toCollection(HashSet::new));
        causes.add(difference);
        return plan.statements().stream()
                .filter(statement -> causes.contains(statement.cause()))
                .flatMap(statement -> statement.hazards().stream())
                .anyMatch(hazard -> hazard.code().code().equals(entry));
    }

    private static boolean isUnder(ObjectId object, ObjectId id) {
        return id.equals(object)
                || id.name().startsWith(object.name() + "/")
                || id.name().equals(object.toString())
                || id.name().startsWith(object + "/")
                || (id.kind().equals("rls") && id.name().equals(object.name()))
                || (object.kind().equals("schema") && id.schema().equals(object.simpleName()));
    }
}
