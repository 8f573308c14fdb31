package dev.plumbline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts steps in the order that {@link StepLinks} asks for. Where that leaves a choice, removals come first, then kinds in the order of
 * {@link Ranks}, and what belongs to one object stands together.
 */
final class StepOrder {
    private static final Comparator<Step> READABLE = Comparator.comparingInt((Step step) -> step.phase)
            .thenComparing((Step step) -> step.act != Act.REMOVE || step.late)
            .thenComparingInt(step -> step.act == Act.REMOVE ? -Ranks.of(step.subject) : Ranks.of(step.subject))
            .thenComparing(step -> step.subject)
            .thenComparingInt(step -> step.sequence);

    private final List<Step> steps;
    private final Map<Step, Set<Step>> followers;
    private final Map<Step, Integer> waiting = new HashMap<>();

    StepOrder(Side actual, Side expected, List<Step> steps) {
        this.steps = steps;
        this.followers = StepLinks.among(actual, expected, steps);
        followers.values().forEach(all -> all.forEach(follower -> waiting.merge(follower, 1, Integer::sum)));
        steps.stream().filter(StepOrder::isLast).forEach(step -> step.phase = 2);
        setPhases();
    }

    /** What is kept apart comes first where it waits for nothing of the bulk, else last; what is removed so comes last. */
    private void setPhases() {
        Map<Step, Set<Step>> preceding = new HashMap<>();
        followers.forEach((step, all) -> all.forEach(follower ->
                preceding.computeIfAbsent(follower, s -> new HashSet<>()).add(step)));
        List<Step> apart = steps.stream().filter(step -> step.apart).toList();
        apart.forEach(step -> step.phase = step.node.kind().equals("index") && step.act == Act.REMOVE ? 2 : 0);
        for (boolean again = true; again; ) {
            again = false;
            for (Step step : apart) {
                boolean waits = preceding.getOrDefault(step, Set.of()).stream().anyMatch(other -> other.phase > 0);
                again |= waits && step.phase == 0;
                step.phase = waits ? 2 : step.phase;
            }
        }
    }

    /** The step to go on with where all that are left wait for another one: the one of a circle that reads first. */
    private @Nullable Step cut(Set<Step> left) {
        Map<Step, Step> preceding = new HashMap<>();
        for (Step step : left) {
            for (Step follower : followers.getOrDefault(step, Set.of())) {
                preceding.put(follower, step);
            }
        }
        Set<Step> walked = new LinkedHashSet<>();
        Step at = left.stream()
                .filter(step -> !isLast(step))
                .findFirst()
                .orElse(left.iterator().next());
        while (walked.add(at)) {
            Step earlier = preceding.get(at);
            if (earlier == null) {
                return null;
            }
            at = earlier;
        }
        List<Step> circle = new ArrayList<>(walked);
        return circle.subList(circle.indexOf(at), circle.size()).stream()
                .min(READABLE)
                .orElseThrow();
    }

    /** Whether it must wait for all others. */
    private static boolean isLast(Step step) {
        return step.node.kind().equals("default-privileges");
    }

    /** All steps; a cycle is cut at the step that reads first. */
    List<Step> sorted() {
        PriorityQueue<Step> ready = new PriorityQueue<>(READABLE);
        Set<Step> left = new LinkedHashSet<>(steps);
        steps.stream().filter(step -> !waiting.containsKey(step)).forEach(ready::add);
        List<Step> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            Step circular = ready.isEmpty() || isLast(ready.element()) ? cut(left) : null;
            Step next = circular == null ? ready.remove() : circular;
            if (left.remove(next)) {
                sorted.add(next);
                for (Step follower : followers.getOrDefault(next, Set.of())) {
                    if (waiting.merge(follower, -1, Integer::sum) == 0) {
                        ready.add(follower);
                    }
                }
            }
        }
        return sorted;
    }
}
