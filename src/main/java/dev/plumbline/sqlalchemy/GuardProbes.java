package dev.plumbline.sqlalchemy;

import dev.plumbline.audit.Condition;
import dev.plumbline.audit.Truth;
import dev.plumbline.source.Course;
import dev.plumbline.source.EnvironmentView;
import dev.plumbline.source.EnvironmentView.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds out what a condition comes to by following the start again with its variable missing, with each value that the source compares it
 * with, and with others; all other variables stay unknown. A file outside the project, such as a mounted one, counts as not being there.
 */
final class GuardProbes {
    private static final String ANY = "plumbline-any-other";
    private static final List<String> COMMON =
            List.of("1", "0", "true", "True", "TRUE", "false", "False", "FALSE", "yes", "no", "on", "off");

    private final Function<EnvironmentView, List<StartupEvent>> follow;
    private final Map<String, List<StartupEvent>> runs = new HashMap<>();

    /** {@code follow} gives the events of a start in that environment. */
    GuardProbes(Function<EnvironmentView, List<StartupEvent>> follow) {
        this.follow = follow;
    }

    /** The condition before that event, with what is known of it. */
    Condition condition(StartupEvent event, Course.Decision decision) {
        String text = text(decision);
        Condition best = Condition.unknown(text, decision.place());
        for (String variable : new TreeSet<>(decision.condition().variables())) {
            Condition each = of(event, decision, variable, text);
            if (definite(each) > definite(best)) {
                best = each;
            }
        }
        return best;
    }

    private static long definite(Condition condition) {
        return List.of(condition.whenUnset(), condition.whenListed(), condition.whenOther()).stream()
                .filter(truth -> truth != Truth.UNKNOWN)
                .count();
    }

    private static String text(Course.Decision decision) {
        String text = decision.text();
        return decision.holds() ? text : text.startsWith("not ") ? text.substring(4) : "not (" + text + ")";
    }

    private Condition of(StartupEvent event, Course.Decision decision, String variable, String text) {
        Truth unset = truth(event, decision, variable, new Variable.Unset());
        Truth other = truth(event, decision, variable, new Variable.Set(ANY));
        Map<String, Truth> byValue = new HashMap<>();
        Set<String> compared = new TreeSet<>(decision.condition().compared());
        for (String value : probes(compared)) {
            byValue.put(value, truth(event, decision, variable, new Variable.Set(value)));
        }
        List<String> different = probes(compared).stream()
                .filter(value -> byValue.get(value) != other)
                .toList();
        Set<Truth> truths =
                new LinkedHashSet<>(different.stream().map(byValue::get).toList());
        Truth listed = truths.size() == 1 ? truths.iterator().next() : truths.isEmpty() ? other : Truth.UNKNOWN;
        return new Condition(
                text,
                decision.place(),
                variable,
                unset,
                listed,
                other,
                different.isEmpty() ? List.copyOf(compared) : different,
                decision.condition().followed());
    }

    /** What the source compares with, the same in other case, and the usual words for yes and no. */
    private static List<String> probes(Set<String> compared) {
        Set<String> probes = new LinkedHashSet<>(compared);
        for (String value : compared) {
            probes.add(value.toLowerCase(Locale.ROOT));
            probes.add(value.toUpperCase(Locale.ROOT));
            probes.add(capitalised(value));
        }
        probes.addAll(COMMON);
        return new ArrayList<>(probes);
    }

    private static String capitalised(String value) {
        return value.isEmpty() ? value : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
    }

    private Truth truth(StartupEvent event, Course.Decision decision, String variable, Variable value) {
        List<StartupEvent> same = runs
                .computeIfAbsent(
                        variable + " " + value,
                        key -> follow.apply(name -> name.equals(variable) ? value : new Variable.NotKnown()))
                .stream()
                .filter(each -> each.key().equals(event.key()))
                .toList();
        if (same.isEmpty()) {
            return Truth.NO;
        }
        boolean decided = same.stream()
                .anyMatch(each -> each.decisions().stream()
                        .noneMatch(other -> other.place().equals(decision.place())));
        return decided ? Truth.YES : Truth.UNKNOWN;
    }
}
