package dev.plumbline.plan;

import dev.plumbline.catalog.StatisticsObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Extended statistics. */
final class StatisticsStatements implements KindStatements<StatisticsObject> {
    @Override
    public List<Action> make(StatisticsObject statistics) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(
                statistics.id(), "CREATE STATISTICS " + statistics.id().name() + " " + statistics.definition()));
        if (statistics.target() >= 0) {
            actions.add(target(statistics));
        }
        return actions;
    }

    @Override
    public List<Action> remove(StatisticsObject statistics) {
        return List.of(Action.remove(
                statistics.id(), "DROP STATISTICS " + statistics.id().name()));
    }

    @Override
    public @Nullable List<Action> change(StatisticsObject from, StatisticsObject to) {
        return from.definition().equals(to.definition()) ? List.of(target(to)) : null;
    }

    private static Action target(StatisticsObject statistics) {
        return Action.change(
                statistics.id(),
                "ALTER STATISTICS " + statistics.id().name() + " SET STATISTICS " + statistics.target());
    }
}
