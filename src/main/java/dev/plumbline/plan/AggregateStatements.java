package dev.plumbline.plan;

import dev.plumbline.catalog.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aggregates. */
final class AggregateStatements implements KindStatements<Aggregate> {
    @Override
    public List<Action> make(Aggregate aggregate) {
        String name = aggregate.id().name();
        String definition = aggregate.definition();
        return List.of(Action.make(
                aggregate.id(),
                "CREATE AGGREGATE " + name.substring(0, RoutineStatements.bracket(name))
                        + (definition.startsWith("() ") ? "(*)" + definition.substring(2) : definition)));
    }

    @Override
    public List<Action> remove(Aggregate aggregate) {
        return List.of(Action.remove(aggregate.id(), "DROP " + Names.target(aggregate.id(), false)));
    }

    @Override
    public @Nullable List<Action> change(Aggregate from, Aggregate to) {
        return null;
    }
}
