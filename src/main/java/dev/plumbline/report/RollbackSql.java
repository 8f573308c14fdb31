package dev.plumbline.report;

import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The way back from a whole plan. */
final class RollbackSql {
    private RollbackSql() {}

    /** As comments below a script; empty where nothing was run. */
    static String comment(List<PlanGroup> groups, Set<Difference> held) {
        String body = groups.reversed().stream()
                .map(group -> script(group, held))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return body.isEmpty()
                ? ""
                : "\n-- The way back, to be run without the two dashes:\n--\n" + PlanSql.commented(body) + "\n";
    }

    /** What takes one group back, as a script; empty where nothing does. */
    private static String script(PlanGroup group, Set<Difference> held) {
        String statements = group.reversed().stream()
                .filter(statement -> !held.contains(statement.cause()))
                .map(RollbackSql::undo)
                .collect(Collectors.joining());
        boolean runs = group.statements().stream()
                .anyMatch(statement -> !held.contains(statement.cause())
                        && !statement.undo().statements().isEmpty());
        return runs && group.inTransaction() ? "BEGIN;\n" + statements + "COMMIT;\n" : statements;
    }

    private static String undo(Statement statement) {
        String sql = statement.undo().statements().stream().map(s -> s + ";\n").collect(Collectors.joining());
        return statement.undo().isIncomplete()
                ? "-- cannot be undone: " + statement.undo().lost() + "\n" + sql
                : sql;
    }
}
