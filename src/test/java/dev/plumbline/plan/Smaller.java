package dev.plumbline.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A pair of random schemas that fails, made smaller key by key as long as it fails in the same way. */
final class Smaller {
    private final long seed;
    private final long change;
    private final double rate;
    private final PlanTrial trial;
    private final Set<String> simplest = new HashSet<>();
    private final Set<String> unchanged = new HashSet<>();

    Smaller(long seed, long change, double rate, PlanTrial trial) {
        this.seed = seed;
        this.change = change;
        this.rate = rate;
        this.trial = trial;
    }

    /** What its two sides are and what goes wrong, after at most so many further trials. */
    String describe(String failure, int most) {
        int left = tryEach(unchanged, List.copyOf(after().dice.rolledAgain()), failure, most);
        left = tryEach(simplest, List.copyOf(after().dice.asked()), failure, left);
        tryEach(unchanged, List.copyOf(after().dice.rolledAgain()), failure, left);
        return "seed " + seed + " change " + change + " rate " + rate + "\n-- before\n" + before().sql() + "-- after\n"
                + after().sql() + "-- " + run();
    }

    private int tryEach(Set<String> set, List<String> keys, String failure, int most) {
        return halve(set, keys, PlanTrial.kind(failure), most);
    }

    private int halve(Set<String> set, List<String> keys, String head, int most) {
        if (most <= 0 || keys.isEmpty()) {
            return most;
        }
        Set<String> added = new HashSet<>(keys);
        added.removeAll(set);
        set.addAll(added);
        if (PlanTrial.kind(run()).equals(head)) {
            return most - 1;
        }
        set.removeAll(added);
        if (keys.size() == 1) {
            return most - 1;
        }
        int left = halve(set, keys.subList(0, keys.size() / 2), head, most - 1);
        return halve(set, keys.subList(keys.size() / 2, keys.size()), head, left);
    }

    private String run() {
        return trial.failure(before(), after());
    }

    private RandomSchema before() {
        return new RandomSchema(new Dice(seed, change, 0, simplest, unchanged), trial.major());
    }

    private RandomSchema after() {
        return new RandomSchema(new Dice(seed, change, rate, simplest, unchanged), trial.major());
    }
}
