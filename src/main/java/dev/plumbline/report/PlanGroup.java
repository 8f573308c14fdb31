package dev.plumbline.report;

import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The statements of a plan that run together.
 *
 * @param number as in the statements
 * @param statements in the order of running, at least one
 */
record PlanGroup(int number, List<Statement> statements) {
    /** All groups in the order of running. */
    static List<PlanGroup> of(Plan plan) {
        TreeMap<Integer, List<Statement>> byNumber = new TreeMap<>();
        plan.statements()
                .forEach(statement -> byNumber.computeIfAbsent(statement.group(), number -> new ArrayList<>())
                        .add(statement));
        return byNumber.entrySet().stream()
                .map(entry -> new PlanGroup(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Whether they share a transaction; else it is one statement that the server refuses inside of one. */
    boolean inTransaction() {
        return statements.getFirst().running().inTransaction();
    }

    /** Whether it is careful about locks. */
    boolean takesLocks() {
        return statements.stream()
                .anyMatch(statement -> !statement.running().locks().isEmpty());
    }

    /** The same in reverse. */
    List<Statement> reversed() {
        return statements.reversed();
    }
}
