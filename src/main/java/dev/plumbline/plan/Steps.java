package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects steps; those for one object follow each other. */
final class Steps {
    private final List<Step> all = new ArrayList<>();
    private final Map<ObjectId, Step> last = new HashMap<>();

    Step add(Action action, Difference cause, ObjectId subject) {
        Step step = new Step(action, cause, subject);
        step.sequence = all.size();
        all.add(step);
        if (step.act == Act.REMOVE) {
            step.frees.addAll(NameKeys.of(action.node()));
        } else if (step.act == Act.MAKE) {
            step.takes.addAll(NameKeys.of(action.node()));
        }
        return step;
    }

    /** In that order; answers the first. */
    @Nullable
    Step addAll(List<Action> actions, Difference cause, ObjectId subject, ObjectId chain) {
        Step first = null;
        for (Action action : actions) {
            Step step = add(action, cause, subject);
            step.previous = last.put(chain, step);
            first = first == null ? step : first;
        }
        return first;
    }

    /** The same; where there are no actions, the answer is in no plan. */
    Step addAny(List<Action> actions, Difference cause, ObjectId subject, ObjectId chain) {
        Step first = addAll(actions, cause, subject, chain);
        return first == null ? new Step(Action.change(chain, ""), cause, subject) : first;
    }

    List<Step> all() {
        return all;
    }
}
