package dev.plumbline.report;

import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan as SQL that runs as it is with {@code psql -v ON_ERROR_STOP=1}: a transaction for each group. What would lose data is a
 * comment unless that is allowed.
 */
public final class PlanSql {
    private PlanSql() {}

    /** The script; empty where there is nothing to do. */
    public static String render(Plan plan, boolean allowDrop) {
        if (plan.statements().isEmpty()) {
            return "";
        }
        StringBuilder script = new StringBuilder();
        if (plan.makesRoutines()) {
            script.append("SET check_function_bodies = off;\n\n");
        }
        Set<Difference> held = allowDrop ? Set.of() : plan.losing();
        int last = plan.statements().getLast().group();
        for (int group = 0; group <= last; group++) {
            int number = group;
            List<Statement> statements = plan.statements().stream()
                    .filter(statement -> statement.group() == number)
                    .toList();
            script.append(group > 0 ? "\n" : "").append("BEGIN;\n\n");
            statements.forEach(statement -> script.append(text(statement, held.contains(statement.cause())))
                    .append("\n\n"));
            script.append("COMMIT;\n");
        }
        return script.toString();
    }

    private static String text(Statement statement, boolean held) {
        String sql = statement.sql() + ";";
        if (!held) {
            return sql;
        }
        return "-- loses data, so only with --allow-drop:\n"
                + sql.lines().map(line -> "-- " + line).collect(Collectors.joining("\n"));
    }
}
