package dev.plumbline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.postgres.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * The plan between any two random schemas runs, leaves no difference, and makes nothing again that could stay. {@code
 * -Dplumbline.pairs} says how many pairs, {@code -Dplumbline.seed} with which seed they begin; a failing pair is made smaller before it is
 * shown.
 */
class PlanPropertyTest {
    private static final long FIRST = Long.getLong("plumbline.seed", 1);
    private static final int PAIRS = Integer.getInteger("plumbline.pairs", 120);
    private static final int PER_DATABASE = 500;

    /** How much of a schema is rolled again. */
    private static final List<Double> RATES = List.of(0.01, 0.03, 0.1, 0.3, 1.0);

    private static final Map<String, Integer> SHARES = new TreeMap<>();
    private static TestServer.EmptyDatabase database = TestServer.emptyDatabase15();
    private static int judged;

    @BeforeContainer
    static void prepare() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String role : RandomSchema.ROLES) {
                statement.execute("DO $do$ BEGIN CREATE ROLE " + role
                        + "; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $do$");
            }
        }
        database.connection().setAutoCommit(false);
    }

    @AfterContainer
    static void report() {
        System.out.println("random pairs judged: " + judged + ", seeds from " + FIRST + "; objects in them: "
                + SHARES.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")));
        database.close();
    }

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, PAIRS - 1);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void everyPlanArrivesAndMakesNothingAgain(@ForAll("numbers") int number) throws SQLException {
        long seed = FIRST + number;
        long change = seed * 77 + 5;
        double rate = RATES.get((int) (seed % RATES.size()));
        RandomSchema before = new RandomSchema(new Dice(seed, change, 0, Set.of(), Set.of()));
        RandomSchema after = new RandomSchema(new Dice(seed, change, rate, Set.of(), Set.of()));
        after.kinds().forEach((kind, count) -> SHARES.merge(kind, count, Integer::sum));
        if (++judged % PER_DATABASE == 0) {
            renew();
        }
        PlanTrial trial = new PlanTrial(database.connection());
        String failure = trial.run(before, after);
        assertEquals("", failure.isEmpty() ? "" : new Smaller(seed, change, rate, trial).describe(failure, 300));
    }

    private static void renew() throws SQLException {
        database.close();
        database = TestServer.emptyDatabase15();
        database.connection().setAutoCommit(false);
    }
}
