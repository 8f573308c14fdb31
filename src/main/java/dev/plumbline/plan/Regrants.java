package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.diff.Difference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Privileges on what stays, said again where they are others, or where another owner has changed them. */
final class Regrants {
    private final Side actual;
    private final Side expected;
    private final OwnedSequences sequences;
    private final Fates fates;
    private final Grants grants;
    private final Subjects subjects;
    private final Steps steps;
    private final Map<ObjectId, Difference> targets = new LinkedHashMap<>();

    Regrants(Side actual, Side expected, Fates fates, OwnedSequences sequences, Grants grants, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.fates = fates;
        this.sequences = sequences;
        this.grants = grants;
        this.subjects = new Subjects(expected);
        this.steps = steps;
    }

    /** A grant is another, or missing on one side. */
    void of(ObjectId target, Difference cause) {
        targets.put(target, cause);
    }

    /** It gets another owner, and what follows its owner with it. */
    void ofOwned(ObjectId target, Difference cause) {
        targets.putIfAbsent(target, cause);
        sequences.of(target).forEach(id -> targets.putIfAbsent(id, cause));
        actual.under(target).stream()
                .filter(this::isGrantedColumn)
                .forEach(column -> targets.putIfAbsent(column, cause));
    }

    /** A column that stays, with privileges of its own. */
    private boolean isGrantedColumn(ObjectId id) {
        return isColumn(id)
                && !fates.isGone(id)
                && expected.find(id) != null
                && !(actual.grants(id).isEmpty() && expected.grants(id).isEmpty());
    }

    /** Columns after their tables: what is taken from a role on the table is taken on its columns too, and given again. */
    void write() {
        Map<ObjectId, Difference> bereft = new LinkedHashMap<>();
        targets.forEach((target, cause) -> {
            if (!isColumn(target) && grant(grants.ofKept(target), target, cause)) {
                expected.under(target).stream().filter(Regrants::isColumn).forEach(column -> bereft.put(column, cause));
            }
        });
        targets.forEach((target, cause) -> {
            if (isColumn(target)) {
                grant(grants.ofKept(target), target, cause);
            }
        });
        bereft.forEach((column, cause) -> grant(restored(column), column, cause));
    }

    private List<Action> restored(ObjectId column) {
        List<Action> given = targets.containsKey(column) ? grants.ofKept(column) : List.of();
        return grants.ofNew(column).stream()
                .filter(action -> given.stream().noneMatch(other -> other.sql().equals(action.sql())))
                .toList();
    }

    private static boolean isColumn(ObjectId id) {
        return id.kind().equals("column");
    }

    /** Whether that takes any. */
    private boolean grant(List<Action> actions, ObjectId target, Difference cause) {
        actions.forEach(action -> grantStep(action, target, cause));
        return actions.stream().anyMatch(action -> action.sql().startsWith("REVOKE"));
    }

    private void grantStep(Action action, ObjectId target, Difference cause) {
        ObjectId subject = subjects.of(target);
        Step step = steps.addAll(List.of(action), cause, subject, subject.about("grants"));
        if (step != null) {
            step.after.add(subject.about("owner"));
            if (expected.find(target) instanceof Sequence owned && owned.parent() != null) {
                step.after.add(owned.parent().about("owner"));
                step.after.add(target);
            }
        }
    }
}
