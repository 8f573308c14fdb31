package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.NotNullConstraint;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Foreign keys, checks and not-null constraints, of tables and domains. */
final class ConstraintStatements<T extends CatalogObject> implements KindStatements<T> {
    private static final String NOT_VALID = " NOT VALID";

    @Override
    public List<Action> make(T constraint) {
        String definition = definition(constraint);
        String sql = add(constraint.id(), parent(constraint), definition);
        return List.of(Action.make(constraint.id(), sql));
    }

    @Override
    public List<Action> remove(T constraint) {
        return List.of(Action.remove(constraint.id(), drop(constraint.id(), parent(constraint))));
    }

    @Override
    public @Nullable List<Action> change(T from, T to) {
        List<Action> actions = new ArrayList<>();
        if (!from.id().equals(to.id())) {
            actions.add(Action.change(to.id(), rename(from.id(), to)));
        }
        String before = definition(from);
        String after = definition(to);
        if (before.equals(after + NOT_VALID)) {
            actions.add(Action.change(to.id(), alter(parent(to)) + "VALIDATE CONSTRAINT " + Names.own(to.id()))
                    .as(Form.VALIDATE));
        } else if (!before.equals(after)) {
            String deferral = to instanceof ForeignKey ? Deferral.change(before, after) : null;
            if (deferral == null) {
                return null;
            }
            actions.add(Action.change(
                            to.id(), alter(parent(to)) + "ALTER CONSTRAINT " + Names.own(to.id()) + " " + deferral)
                    .as(Form.BRIEF_FOR_WRITERS));
        }
        return actions;
    }

    static String rename(ObjectId from, CatalogObject to) {
        return alter(parent(to)) + "RENAME CONSTRAINT " + Names.own(from) + " TO " + Names.own(to.id());
    }

    static String add(ObjectId id, ObjectId parent, String definition) {
        return alter(parent) + "ADD CONSTRAINT " + Names.own(id) + " " + definition;
    }

    static String drop(ObjectId id, ObjectId parent) {
        return alter(parent) + "DROP CONSTRAINT " + Names.own(id);
    }

    private static String alter(ObjectId parent) {
        return (parent.kind().equals("domain") ? "ALTER DOMAIN " : "ALTER TABLE ") + parent.name() + " ";
    }

    private static ObjectId parent(CatalogObject constraint) {
        return Objects.requireNonNull(constraint.parent());
    }

    private static String definition(CatalogObject constraint) {
        return switch (constraint) {
            case ForeignKey key -> key.definition();
            case CheckConstraint check -> check.definition();
            case NotNullConstraint notNull -> notNull.definition();
            default -> throw new IllegalArgumentException("no such constraint: " + constraint.id());
        };
    }
}
