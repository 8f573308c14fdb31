package dev.plumbline.plan;

import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Not-null constraints with a name of their own. A column that must not be null has one with an automatic name already, which is
 * renamed; where it is of another form it takes its place.
 *
 * @param staysNotNull whether the column, by its id, must not be null after the plan
 * @param unnamed what the constraint of the same column is called while it has no name of its own
 * @param otherBelow whether a child table's column has one of another name, so that renaming, which goes down, does not do
 */
record NotNullStatements(
        Predicate<ObjectId> staysNotNull,
        Function<NotNullConstraint, String> unnamed,
        Predicate<NotNullConstraint> otherBelow)
        implements KindStatements<NotNullConstraint> {
    @Override
    public List<Action> make(NotNullConstraint constraint) {
        List<Action> actions = new ArrayList<>();
        if (isPlain(constraint) && !otherBelow.test(constraint)) {
            actions.add(Action.make(
                            constraint.id(),
                            rename(
                                    constraint,
                                    unnamed.apply(constraint),
                                    constraint.id().simpleName()))
                    .as(Form.BRIEF));
        } else {
            actions.add(Action.make(
                            constraint.id(),
                            alter(constraint) + "ALTER COLUMN " + SqlName.quote(constraint.column()) + " DROP NOT NULL")
                    .as(Form.BRIEF));
            actions.add(Action.change(
                            constraint.id(),
                            ConstraintStatements.add(constraint.id(), constraint.parent(), constraint.definition()))
                    .as(constraint.definition().endsWith(" NOT VALID") ? Form.BRIEF : Form.SET_NOT_NULL));
        }
        return actions;
    }

    @Override
    public List<Action> remove(NotNullConstraint constraint) {
        if (!staysNotNull.test(constraint.parent().child("column", constraint.column()))) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        if (isPlain(constraint)) {
            actions.add(Action.remove(
                    constraint.id(), rename(constraint, constraint.id().simpleName(), automatic(constraint))));
        } else {
            actions.add(
                    Action.remove(constraint.id(), ConstraintStatements.drop(constraint.id(), constraint.parent())));
            actions.add(Action.change(
                            constraint.id(),
                            alter(constraint) + "ALTER COLUMN " + SqlName.quote(constraint.column()) + " SET NOT NULL")
                    .as(Form.SET_NOT_NULL));
        }
        return actions;
    }

    @Override
    public @Nullable List<Action> change(NotNullConstraint from, NotNullConstraint to) {
        return from.column().equals(to.column())
                ? new ConstraintStatements<NotNullConstraint>().change(from, to)
                : null;
    }

    /** What gives one the name that the server gives by itself. */
    static Action withoutName(NotNullConstraint constraint) {
        return Action.change(constraint.id(), rename(constraint, constraint.id().simpleName(), automatic(constraint)));
    }

    private static boolean isPlain(NotNullConstraint constraint) {
        return !constraint.definition().endsWith(" NOT VALID") && !constraint.staysAbove();
    }

    private static String automatic(NotNullConstraint constraint) {
        return AutomaticNames.ofNotNull(constraint.parent(), constraint.column());
    }

    private static String rename(NotNullConstraint constraint, String from, String to) {
        return alter(constraint) + "RENAME CONSTRAINT " + SqlName.quote(from) + " TO " + SqlName.quote(to);
    }

    private static String alter(NotNullConstraint constraint) {
        ObjectId parent = constraint.parent();
        return (parent.kind().equals("domain") ? "ALTER DOMAIN " : "ALTER TABLE ") + parent.name() + " ";
    }
}
