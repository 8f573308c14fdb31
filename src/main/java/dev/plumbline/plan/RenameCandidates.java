package dev.plumbline.plan;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Table;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds pairs of one removed and one made object that may be one under two names. */
public final class RenameCandidates {
    private static final double ALIKE = 0.5;
    private static final double MOSTLY = 0.6;
    private static final long MOST_PAIRS = 1_000_000;

    private final Snapshot actual;
    private final Snapshot expected;
    private final List<CatalogObject> gone = new ArrayList<>();
    private final List<CatalogObject> made = new ArrayList<>();
    private final List<Scored> found = new ArrayList<>();
    private final Map<ObjectId, Set<String>> shapes = new HashMap<>();

    private RenameCandidates(Comparison comparison) {
        this.actual = comparison.actual();
        this.expected = comparison.expected();
        for (Difference difference : comparison.differences()) {
            switch (difference) {
                case Difference.Unexpected unexpected -> gone.add(unexpected.actual());
                case Difference.Missing missing -> made.add(missing.expected());
                case Difference.Changed changed -> labels(changed);
            }
        }
    }

    /** The best ones, each object in one at most; constraints and indexes that differ in their name alone are renamed anyway. */
    public static List<RenameCandidate> of(Comparison comparison) {
        return new RenameCandidates(comparison).best();
    }

    /** What can only be renamed into one another: a kind, and what its objects stand under. */
    private record Group(String kind, @Nullable ObjectId parent) {
        static Group of(CatalogObject object) {
            return new Group(object.id().kind(), object.parent());
        }
    }

    private record Scored(RenameCandidate candidate, double score) {}

    /** One removed and one made object at a time. */
    private record Pairs(Group group, List<CatalogObject> gone, List<CatalogObject> made) {
        boolean tooMany() {
            return (long) gone.size() * made.size() > MOST_PAIRS;
        }

        String note() {
            return "Renames were not looked for among " + gone.size() + " removed and " + made.size()
                    + " made ones of the kind "
                    + group.kind()
                    + (group.parent() == null ? "" : " of " + group.parent().label())
                    + ": that is more than " + MOST_PAIRS + " pairs.";
        }
    }

    /** What was not looked at, a sentence each. */
    public static List<String> notes(Comparison comparison) {
        return new RenameCandidates(comparison)
                .pairs().stream()
                        .filter(Pairs::tooMany)
                        .map(Pairs::note)
                        .sorted()
                        .toList();
    }

    private List<Pairs> pairs() {
        Map<Group, List<CatalogObject>> made = byGroup(this.made);
        return byGroup(gone).entrySet().stream()
                .filter(entry -> made.containsKey(entry.getKey()))
                .map(entry -> new Pairs(entry.getKey(), entry.getValue(), made.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Map<Group, List<CatalogObject>> byGroup(List<CatalogObject> objects) {
        return objects.stream()
                .filter(object -> Renaming.canBe(object.id().kind()))
                .collect(Collectors.groupingBy(Group::of));
    }

    private List<RenameCandidate> best() {
        for (Pairs pairs : pairs()) {
            if (!pairs.tooMany()) {
                pairs.gone().forEach(from -> pairs.made().forEach(to -> compare(from, to)));
            }
        }
        found.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(scored -> scored.candidate().option()));
        Set<ObjectId> taken = new HashSet<>();
        List<RenameCandidate> best = new ArrayList<>();
        for (Scored scored : found) {
            Renaming renaming = scored.candidate().renaming();
            if (!taken.contains(renaming.from()) && !taken.contains(renaming.to())) {
                taken.add(renaming.from());
                taken.add(renaming.to());
                best.add(scored.candidate());
            }
        }
        best.sort(Comparator.comparing(RenameCandidate::option));
        return best;
    }

    private void compare(CatalogObject from, CatalogObject to) {
        double alike = Likeness.of(from.id().simpleName(), to.id().simpleName());
        switch (from) {
            case Table table -> tables(table, (Table) to, alike);
            case Column column -> columns(column, (Column) to, alike);
            default -> others(from, to, alike);
        }
    }

    private void tables(Table from, Table to, double alike) {
        Set<String> before = shape(actual, from.id());
        Set<String> after = shape(expected, to.id());
        Set<String> both = new HashSet<>(before);
        both.retainAll(after);
        int most = Math.max(before.size(), after.size());
        double share = most == 0 ? 0 : (double) both.size() / most;
        boolean moved = from.id().simpleName().equals(to.id().simpleName());
        if ((share == 1 && both.size() > 1) || (share >= MOSTLY && (alike >= ALIKE || moved))) {
            String columns = share == 1
                    ? "the same " + both.size() + " columns"
                    : both.size() + " of " + most + " columns are the same";
            add(from, to, columns + likeness(alike, moved), share + alike);
        }
    }

    private Set<String> shape(Snapshot side, ObjectId table) {
        return shapes.computeIfAbsent(table, id -> columnsOf(side, id));
    }

    private static Set<String> columnsOf(Snapshot side, ObjectId table) {
        Set<String> shape = new HashSet<>();
        side.objects().tailMap(new ObjectId("", table.name() + "/")).values().stream()
                .takeWhile(object -> object.id().name().startsWith(table.name() + "/"))
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .forEach(column -> shape.add(column.id().simpleName() + " " + column.type()));
        return shape;
    }

    private void columns(Column from, Column to, double alike) {
        if (!from.type().equals(to.type())) {
            return;
        }
        boolean same = from.notNull() == to.notNull()
                && Objects.equals(from.defaultValue(), to.defaultValue())
                && Objects.equals(from.generated(), to.generated())
                && Objects.equals(from.identity(), to.identity());
        boolean place = from.position() == to.position();
        if (alike >= ALIKE || (same && place)) {
            String evidence = "the same type " + from.type() + (same ? ", nullability and default" : "")
                    + (place ? ", the same position " + from.position() : "");
            add(from, to, evidence + likeness(alike, false), alike + (same ? 1 : 0) + (place ? 1 : 0));
        }
    }

    private void others(CatalogObject from, CatalogObject to, double alike) {
        boolean moved = from.id().simpleName().equals(to.id().simpleName());
        boolean samePlace = Objects.equals(from.parent(), to.parent())
                && (moved
                        || from.id().schema().equals(to.id().schema())
                        || from.id().kind().equals("schema"));
        if (samePlace && Attributes.of(from).equals(Attributes.of(to)) && says(from)) {
            add(from, to, "the same definition" + likeness(alike, moved), 1 + alike);
        }
    }

    /** Whether equal definitions mean anything: all new sequences and schemas are the same. */
    private static boolean says(CatalogObject object) {
        return !Set.of("sequence", "schema").contains(object.id().kind());
    }

    /** A value that gives way to another at the same place. */
    private void labels(Difference.Changed changed) {
        if (changed.actual() instanceof EnumType from
                && changed.expected() instanceof EnumType to
                && from.labels().size() == to.labels().size()) {
            for (int i = 0; i < from.labels().size(); i++) {
                String old = from.labels().get(i);
                String now = to.labels().get(i);
                if (!to.labels().contains(old) && !from.labels().contains(now)) {
                    double alike = Likeness.of(old, now);
                    add(
                            new Renaming(
                                    from.id().child("enum-value", old), to.id().child("enum-value", now)),
                            "the same place " + (i + 1) + " of " + to.labels().size() + likeness(alike, false),
                            1 + alike);
                }
            }
        }
    }

    private static String likeness(double alike, boolean moved) {
        return moved ? ", the same name in another schema" : alike >= ALIKE ? ", similar names" : "";
    }

    private void add(CatalogObject from, CatalogObject to, String evidence, double score) {
        add(new Renaming(from.id(), to.id()), evidence, score);
    }

    private void add(Renaming renaming, String evidence, double score) {
        if (renaming.fits(actual, expected)) {
            found.add(new Scored(new RenameCandidate(renaming, evidence), score));
        }
    }
}
