package dev.plumbline.plan;

import dev.plumbline.catalog.EventTrigger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Event triggers. */
final class EventTriggerStatements implements KindStatements<EventTrigger> {
    @Override
    public List<Action> make(EventTrigger trigger) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(
                trigger.id(),
                "CREATE EVENT TRIGGER " + trigger.id().name() + " " + trigger.definition(),
                HazardCode.NEEDS_PRIVILEGE));
        if (!trigger.enabled().equals("origin")) {
            actions.add(enable(trigger));
        }
        return actions;
    }

    @Override
    public List<Action> remove(EventTrigger trigger) {
        return List.of(
                Action.remove(trigger.id(), "DROP EVENT TRIGGER " + trigger.id().name(), HazardCode.NEEDS_PRIVILEGE));
    }

    @Override
    public @Nullable List<Action> change(EventTrigger from, EventTrigger to) {
        return from.definition().equals(to.definition()) ? List.of(enable(to)) : null;
    }

    private static Action enable(EventTrigger trigger) {
        String words =
                switch (trigger.enabled()) {
                    case "disabled" -> "DISABLE";
                    case "replica" -> "ENABLE REPLICA";
                    case "always" -> "ENABLE ALWAYS";
                    default -> "ENABLE";
                };
        return Action.change(
                trigger.id(), "ALTER EVENT TRIGGER " + trigger.id().name() + " " + words, HazardCode.NEEDS_PRIVILEGE);
    }
}
