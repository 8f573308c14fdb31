package dev.plumbline.postgres;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.plan.RowAnswers;
import dev.plumbline.plan.RowCheck;
import dev.plumbline.plan.RowProbe;
import dev.plumbline.plan.RowQuestions;
import dev.plumbline.plan.TableSize;
import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks sizes and rows inside a read-only transaction; no value but a row's key is read, and no message that may hold one is passed on. */
final class RowReader {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int EXAMPLES = 3;
    private static final String UNSAFE =
            "SELECT f FROM unnest(?::text[]) AS f WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_proc p WHERE p.proname ="
                    + " pg_catalog.regexp_replace(f, '^pg_catalog\\.', '') AND p.pronamespace ="
                    + " 'pg_catalog'::pg_catalog.regnamespace) OR EXISTS (SELECT FROM pg_catalog.pg_proc p WHERE p.proname ="
                    + " pg_catalog.regexp_replace(f, '^pg_catalog\\.', '') AND p.provolatile = 'v')";

    private final Connection connection;
    private final Progress progress;
    private final Duration bound;

    /** In that transaction; no question takes longer than that statement timeout, or ten seconds. */
    RowReader(Connection connection, Progress progress, Duration timeout) {
        this.connection = connection;
        this.progress = progress;
        this.bound = timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST;
    }

    RowAnswers read(RowQuestions questions) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = '" + bound.toMillis() + "ms'");
        }
        Map<ObjectId, TableSize> sizes = new TableSizes(connection, progress).of(questions.tables());
        Map<RowProbe, RowCheck> checks = new HashMap<>();
        for (RowProbe probe : questions.probes()) {
            progress.check();
            progress.at("asking rows of " + probe.table().label());
            checks.put(probe, check(probe));
        }
        return new RowAnswers(sizes, checks, "nobody asked");
    }

    private RowCheck check(RowProbe probe) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            List<String> unsafe = unsafe(probe);
            return unsafe.isEmpty()
                    ? ask(probe)
                    : new RowCheck.Unknown("it calls " + String.join(", ", unsafe)
                            + ", and functions that may do something are not run on live rows");
        } catch (SQLException e) {
            if (!LiveReader.isOfTheStatementAlone(e)) {
                throw e;
            }
            if (progress.cancelled()) {
                throw new CancelledException();
            }
            connection.rollback(before);
            return failed(probe, ServerErrors.stateOf(e));
        }
    }

    private List<String> unsafe(RowProbe probe) throws SQLException {
        if (probe.calls().isEmpty()) {
            return List.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(UNSAFE)) {
            statement.setArray(1, connection.createArrayOf("text", probe.calls().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    private RowCheck ask(RowProbe probe) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (RunningStatement _ = new RunningStatement(statement, progress);
                    ResultSet rows = statement.executeQuery(probe.sql())) {
                return probe.converts() ? new RowCheck.Fits() : counted(probe, rows);
            }
        }
    }

    private static RowCheck counted(RowProbe probe, ResultSet rows) throws SQLException {
        long count = 0;
        List<String> examples = new ArrayList<>();
        while (rows.next()) {
            count++;
            if (count <= EXAMPLES && !probe.key().isEmpty()) {
                examples.add(example(probe.key(), rows));
            }
        }
        boolean more = count > RowProbe.LIMIT;
        return count == 0
                ? new RowCheck.Fits()
                : new RowCheck.DoesNotFit(more ? RowProbe.LIMIT : count, more, examples);
    }

    private static String example(List<String> key, ResultSet rows) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= key.size(); i++) {
            values.add(rows.getString(i));
        }
        return IntStream.range(0, key.size())
                .mapToObj(i -> key.get(i) + " " + values.get(i))
                .collect(Collectors.joining(", "));
    }

    private static String words(Duration bound) {
        return bound.toMillis() < 1000 ? bound.toMillis() + " milliseconds" : bound.toSeconds() + " seconds";
    }

    /** By the state alone: the server's words may hold a row's values. */
    private RowCheck failed(RowProbe probe, String state) {
        if (probe.converts() && state.startsWith("22")) {
            return new RowCheck.DoesNotFit(1, true, List.of());
        }
        return new RowCheck.Unknown(
                switch (state) {
                    case "42501" ->
                        "this role may not read all rows of " + probe.table().label();
                    case "57014" -> "it took longer than " + words(bound);
                    case "55P03" -> "somebody holds a lock on " + probe.table().label();
                    default -> "the server cannot answer it of the tables as they are (SQLSTATE " + state + ")";
                });
    }
}
