package dev.plumbline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The plan between any two random schemas runs, leaves no difference, and makes nothing again that could stay. {@code
 * -Dplumbline.pairs} says how many pairs, {@code -Dplumbline.seed} with which seed they begin, {@code -Dplumbline.workers} how many are
 * tried at once.
 */
class PlanPropertyTest {
    private static final long FIRST = Long.getLong("plumbline.seed", 1);
    private static final int PAIRS = Integer.getInteger("plumbline.pairs", 120);
    private static final int WORKERS = Integer.getInteger("plumbline.workers", 2);

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void everyPlanArrivesAndMakesNothingAgain(int major) throws InterruptedException, ExecutionException {
        RandomPairs pairs = new RandomPairs(major, FIRST, PAIRS);
        Map<Long, String> failures = pairs.failures(WORKERS);
        System.out.println("random pairs judged on PostgreSQL " + major + ": " + PAIRS + ", seeds from " + FIRST
                + ", failed: " + failures.size() + "; objects in them: " + pairs.shares());
        assertEquals(
                "",
                failures.entrySet().stream()
                        .map(failed -> "seed " + failed.getKey() + " " + failed.getValue())
                        .collect(Collectors.joining("\n")));
    }
}
