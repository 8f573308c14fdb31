package dev.plumbline.report;

import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan as SQL that runs as it is with {@code psql -v ON_ERROR_STOP=1}: a transaction for each group that can have one. What would lose
 * data is a comment unless that is allowed; the way back is one in any case.
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
        List<PlanGroup> groups = PlanGroup.of(plan);
        groups.forEach(group -> script.append(group.number() > 0 ? "\n" : "").append(text(group, held)));
        return script.append(RollbackSql.comment(groups, held)).toString();
    }

    private static String text(PlanGroup group, Set<Difference> held) {
        String statements = group.statements().stream()
                .map(statement -> text(statement, held.contains(statement.cause())) + "\n\n")
                .collect(Collectors.joining());
        if (!group.inTransaction()) {
            return "-- outside of a transaction; should it fail, drop what it left behind, and plan again\n"
                    + statements.stripTrailing() + "\n";
        }
        return "BEGIN;\n\n" + locks(group, held) + statements + "COMMIT;\n";
    }

    private static String locks(PlanGroup group, Set<Difference> held) {
        List<Statement> run = group.statements().stream()
                .filter(statement -> !held.contains(statement.cause()))
                .toList();
        String wait = LockWait.before(run);
        return wait.isEmpty() ? "" : LockWait.TIMEOUT + ";\n\n" + wait + ";\n\n";
    }

    private static String text(Statement statement, boolean held) {
        String note = statement.running().note();
        String sql = (note.isEmpty() ? "" : "-- " + note + "\n") + statement.sql() + ";";
        return HazardText.comments(statement)
                + (held ? "-- loses data, so only with --allow-drop:\n" + commented(sql) : sql);
    }

    /** Each line as a comment. */
    static String commented(String sql) {
        return sql.lines().map(line -> "-- " + line).collect(Collectors.joining("\n"));
    }
}
