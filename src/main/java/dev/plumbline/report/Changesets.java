package dev.plumbline.report;

import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A plan as Liquibase changesets, one for each group, because a changeset is a transaction. What Liquibase would change in a text is
 * written so that it does not: a text with what Liquibase would take for a property, or with lines that a formatted file would take for
 * its own, is executed from a string.
 *
 * @param id unique in the plan
 * @param inTransaction whether it runs in one
 * @param statements without semicolons, in the order of running
 * @param rollback the same for the way back; empty where there is nothing to take back
 */
record Changesets(String id, boolean inTransaction, List<String> statements, List<String> rollback) {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{");
    private static final Pattern OWN_LINE = Pattern.compile(
            "^\\s*(--\\s*(rollback|changeset|liquibase|property|precondition|comment|valid|ignore|label|context|include)"
                    + "|/\\*\\s*liquibase)",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    /** Who writes them. */
    static final String AUTHOR = "plumbline";

    /** For a formatted file, or for one whose own syntax keeps texts apart. */
    static List<Changesets> of(Plan plan, boolean allowDrop, boolean formatted) {
        String prefix = plan.fingerprint().substring(0, 12) + "-";
        return of(plan, allowDrop, formatted, group -> prefix + (group + 1));
    }

    /** The first under that id, further ones counted behind it. */
    static List<Changesets> of(Plan plan, boolean allowDrop, boolean formatted, String id) {
        return of(plan, allowDrop, formatted, group -> group == 0 ? id : id + "-" + (group + 1));
    }

    private static List<Changesets> of(Plan plan, boolean allowDrop, boolean formatted, IntFunction<String> ids) {
        Set<Difference> held = allowDrop ? Set.of() : plan.losing();
        List<Changesets> changesets = new ArrayList<>();
        for (PlanGroup group : PlanGroup.of(plan)) {
            List<Statement> run = group.statements().stream()
                    .filter(statement -> !held.contains(statement.cause()))
                    .toList();
            if (!run.isEmpty()) {
                changesets.add(new Changesets(
                        ids.apply(group.number()),
                        group.inTransaction(),
                        escaped(statements(group, run, plan.makesRoutines()), formatted),
                        escaped(undo(run), formatted)));
            }
        }
        return changesets;
    }

    private static List<String> statements(PlanGroup group, List<Statement> run, boolean routines) {
        List<String> statements = new ArrayList<>();
        String wait = LockWait.before(run);
        if (routines && group.inTransaction()) {
            statements.add("SET LOCAL check_function_bodies = off");
        }
        if (!wait.isEmpty()) {
            statements.add(LockWait.TIMEOUT);
            statements.add(wait);
        }
        run.forEach(statement -> statements.add(statement.sql()));
        return statements;
    }

    private static List<String> undo(List<Statement> run) {
        return run.reversed().stream()
                .flatMap(statement -> statement.undo().statements().stream())
                .toList();
    }

    private static List<String> escaped(List<String> statements, boolean formatted) {
        return statements.stream().map(sql -> escaped(sql, formatted)).toList();
    }

    /** Executed from a string on one line where something in it could be taken for something else. */
    private static String escaped(String sql, boolean formatted) {
        boolean plain = sql.indexOf('\r') < 0 && !PROPERTY.matcher(sql).find();
        if (plain && !(formatted && OWN_LINE.matcher(sql).find())) {
            return sql;
        }
        String literal = sql.replace("\\", "\\\\")
                .replace("'", "''")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("${", "$\\x7b");
        String tag = "$changeset$";
        for (int number = 1; sql.contains(tag); number++) {
            tag = "$changeset" + number + "$";
        }
        return "DO " + tag + " BEGIN EXECUTE E'" + literal + "'; END " + tag;
    }

    /** All statements as one text. */
    static String joined(List<String> statements) {
        return statements.stream().map(sql -> sql + ";").collect(Collectors.joining("\n\n"));
    }
}
