package dev.plumbline.plan;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.port.Progress;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.report.PlanSql;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Plans for pairs of databases in one long-lived process, for measuring: a line with two JDBC URLs and a tab between them is answered
 * by {@code OK length}, a line end and the script, or by {@code ERR length} and what failed.
 */
final class PlanServer {
    private PlanServer() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answer(line, out);
        }
    }

    private static void answer(String line, PrintStream out) {
        String head = "OK";
        String text;
        try {
            text = plan(line.split("\t", 2));
        } catch (SQLException | RuntimeException e) {
            head = "ERR";
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            text = trace.toString();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.print(head + " " + bytes.length + "\n");
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    private static String plan(String[] urls) throws SQLException {
        Snapshot actual = read(urls[0]);
        Snapshot expected = read(urls[1]);
        return PlanSql.render(Planner.plan(new Differ().compare(expected, actual)), true);
    }

    static Snapshot read(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new CatalogReader().read(connection, "judged", List.of(), new Unwatched());
        }
    }

    /** Nobody looks on. */
    private static final class Unwatched implements Progress {
        @Override
        public void at(String doing) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public Registration onCancel(Runnable action) {
            return () -> {};
        }
    }
}
