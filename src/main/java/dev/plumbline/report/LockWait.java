package dev.plumbline.report;

import dev.plumbline.plan.Statement;
import dev.plumbline.plan.TableLock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Waits for the locks that a transaction will take in short attempts, so that nobody queues behind it for long: an attempt that fails
 * gives back what it got.
 */
final class LockWait {
    /** How long one attempt may wait for one lock. */
    static final String TIMEOUT = "SET LOCAL lock_timeout = '2s'";

    private static final int ATTEMPTS = 60;
    private static final List<String> MODES = List.of(
            "ROW SHARE",
            "ROW EXCLUSIVE",
            "SHARE UPDATE EXCLUSIVE",
            "SHARE",
            "SHARE ROW EXCLUSIVE",
            "EXCLUSIVE",
            "ACCESS EXCLUSIVE");

    private LockWait() {}

    /** One statement without a semicolon; empty where the statements take no lock that others could hold. */
    static String before(List<Statement> statements) {
        Map<String, String> strongest = new TreeMap<>();
        for (Statement statement : statements) {
            for (TableLock lock : statement.running().locks()) {
                strongest.merge(lock.table(), lock.mode(), LockWait::stronger);
            }
        }
        StringBuilder locks = new StringBuilder();
        strongest.forEach((table, mode) -> locks.append("            LOCK TABLE ")
                .append(table)
                .append(" IN ")
                .append(mode)
                .append(" MODE;\n"));
        return locks.isEmpty() ? "" : loop(locks.toString());
    }

    private static String stronger(String one, String other) {
        return MODES.indexOf(one) >= MODES.indexOf(other) ? one : other;
    }

    private static String loop(String locks) {
        return """
                DO $locks$
                BEGIN
                    FOR attempt IN 1..%d LOOP
                        BEGIN
                %s            RETURN;
                        EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
                            IF attempt = %d THEN
                                RAISE;
                            END IF;
                        END;
                        PERFORM pg_catalog.pg_sleep(1);
                    END LOOP;
                END
                $locks$""".formatted(ATTEMPTS, locks, ATTEMPTS);
    }
}
