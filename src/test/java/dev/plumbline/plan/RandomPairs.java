package dev.plumbline.plan;

import dev.plumbline.postgres.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Pairs of random schemas, tried by several workers, each on a database of its own. A failure is printed at once and does not stop them;
 * the first of each kind is made smaller.
 */
final class RandomPairs {
    private static final int PER_DATABASE = 500;
    private static final int TRIALS_TO_SHRINK = 300;

    /** How much of a schema is rolled again. */
    private static final List<Double> RATES = List.of(0.01, 0.03, 0.1, 0.3, 1.0);

    private final int major;
    private final long first;
    private final int pairs;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Integer> shares = new TreeMap<>();
    private final Map<Long, String> failures = new TreeMap<>();
    private final Set<String> described = new HashSet<>();

    /** On a server of that major version, with those seeds, counted from the first. */
    RandomPairs(int major, long first, int pairs) {
        this.major = major;
        this.first = first;
        this.pairs = pairs;
    }

    /** Tries all of them and says which seeds fail, and why. */
    Map<Long, String> failures(int workers) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(() -> {
                    work();
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        }
        return failures;
    }

    /** How often each kind of object is in them. */
    String shares() {
        return shares.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void work() throws SQLException {
        int number = next.getAndIncrement();
        while (number < pairs) {
            try (TestServer.EmptyDatabase database = database()) {
                for (int i = 0; i < PER_DATABASE && number < pairs; i++) {
                    judge(first + number, new PlanTrial(database.connection()));
                    number = next.getAndIncrement();
                }
            }
        }
    }

    private synchronized TestServer.EmptyDatabase database() throws SQLException {
        TestServer.EmptyDatabase database = TestServer.emptyDatabase(major);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String role : RandomSchema.ROLES) {
                statement.execute("DO $do$ BEGIN CREATE ROLE " + role
                        + "; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $do$");
            }
        }
        database.connection().setAutoCommit(false);
        return database;
    }

    private void judge(long seed, PlanTrial trial) {
        long change = seed * 77 + 5;
        double rate = RATES.get((int) (seed % RATES.size()));
        RandomSchema before = new RandomSchema(new Dice(seed, change, 0, Set.of(), Set.of()), major);
        RandomSchema after = new RandomSchema(new Dice(seed, change, rate, Set.of(), Set.of()), major);
        count(after);
        String failure = trial.failure(before, after);
        if (!failure.isEmpty() && record(seed, failure)) {
            System.out.println(new Smaller(seed, change, rate, trial).describe(failure, TRIALS_TO_SHRINK));
        }
    }

    private synchronized void count(RandomSchema schema) {
        schema.kinds().forEach((kind, count) -> shares.merge(kind, count, Integer::sum));
    }

    /** Whether it is the first of its kind. */
    private synchronized boolean record(long seed, String failure) {
        String reason = failure.lines().findFirst().orElse("");
        failures.put(seed, reason);
        System.out.println("seed " + seed + " " + reason);
        return described.add(PlanTrial.kind(failure));
    }
}
