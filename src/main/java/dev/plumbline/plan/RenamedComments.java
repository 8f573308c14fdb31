package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Comment;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Comments of what gets another name: they go along with it. */
final class RenamedComments {
    private final Side actual;
    private final Side expected;
    private final Statements statements;
    private final Subjects subjects;
    private final Steps steps;

    /** The names before and after. */
    private final Set<ObjectId> renamed = new HashSet<>();

    RenamedComments(Side actual, Side expected, Fates fates, Statements statements, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.statements = statements;
        this.subjects = new Subjects(expected);
        this.steps = steps;
        for (Change change : fates.changes()) {
            if (change.inPlace() && isRenamed(change)) {
                renamed.add(change.actual().id());
                renamed.add(change.expected().id());
            }
        }
    }

    private static boolean isRenamed(Change change) {
        return !change.actual().id().equals(change.expected().id());
    }

    /** Whether it is a comment on something that is renamed or gets a name that was another's: comments go along with names. */
    boolean follows(CatalogObject satellite) {
        return satellite instanceof Comment comment && renamed.contains(comment.parent());
    }

    void write(Change change) {
        if (!isRenamed(change)) {
            return;
        }
        ObjectId to = change.expected().id();
        CatalogObject before = actual.find(change.actual().id().about("comment"));
        CatalogObject after = expected.find(to.about("comment"));
        String text = before instanceof Comment comment ? comment.text() : "";
        if (after instanceof Comment comment && !comment.text().equals(text)) {
            comment(statements.make(comment), to, change.cause());
        } else if (after == null && before instanceof Comment comment) {
            Comment moved = new Comment(to.about("comment"), to, comment.text());
            comment(statements.remove(moved), to, change.cause());
        }
    }

    private void comment(List<Action> actions, ObjectId to, Difference cause) {
        for (Action action : actions) {
            Action last = Action.change(action.node(), action.sql()).as(action.form());
            Step step = steps.addAll(List.of(last), cause, subjects.of(to), action.node());
            if (step != null) {
                step.after.add(to);
            }
        }
    }
}
