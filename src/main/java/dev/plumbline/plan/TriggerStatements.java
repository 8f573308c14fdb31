package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Rule;
import dev.plumbline.catalog.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Triggers and rules, with the state in which they are enabled. */
final class TriggerStatements<T extends CatalogObject> implements KindStatements<T> {
    @Override
    public List<Action> make(T object) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(object.id(), create(object)));
        if (!state(object).equals("origin")) {
            actions.add(enable(object));
        }
        return actions;
    }

    private static String create(CatalogObject object) {
        if (object instanceof Trigger trigger) {
            String head = isConstraint(trigger) ? "CREATE CONSTRAINT TRIGGER " : "CREATE TRIGGER ";
            return head + Names.own(trigger.id()) + " "
                    + trigger.definition().substring(head.length()).stripLeading();
        }
        return ViewStatements.unended(((Rule) object).definition());
    }

    @Override
    public List<Action> remove(T object) {
        return List.of(Action.remove(object.id(), "DROP " + Names.target(object.id(), false)));
    }

    @Override
    public @Nullable List<Action> change(T from, T to) {
        boolean renamed = !from.id().equals(to.id());
        if (!definition(from).equals(definition(to)) || (renamed && isConstraint(from))) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        if (renamed) {
            actions.add(Action.change(
                    to.id(), "ALTER " + Names.target(from.id(), false) + " RENAME TO " + Names.own(to.id())));
        }
        if (!state(from).equals(state(to))) {
            actions.add(enable(to));
        }
        return actions;
    }

    /** Renaming such a trigger leaves its constraint the old name, which another one may want. */
    private static boolean isConstraint(CatalogObject object) {
        return definition(object).startsWith("CREATE CONSTRAINT");
    }

    private static Action enable(CatalogObject object) {
        ObjectId parent = Objects.requireNonNull(object.parent());
        String words =
                switch (state(object)) {
                    case "disabled" -> "DISABLE ";
                    case "replica" -> "ENABLE REPLICA ";
                    case "always" -> "ENABLE ALWAYS ";
                    default -> "ENABLE ";
                };
        return Action.change(
                        object.id(),
                        "ALTER TABLE " + parent.name() + " " + words + Names.word(object.id()) + " "
                                + Names.own(object.id()))
                .as(object instanceof Trigger ? Form.BRIEF_FOR_WRITERS : Form.BRIEF);
    }

    private static String definition(CatalogObject object) {
        return object instanceof Trigger trigger ? trigger.definition() : ((Rule) object).definition();
    }

    private static String state(CatalogObject object) {
        return object instanceof Trigger trigger ? trigger.enabled() : ((Rule) object).enabled();
    }
}
