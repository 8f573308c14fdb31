package dev.plumbline.report;

import dev.plumbline.catalog.EnumType;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.changelog.PythonStyle;
import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A plan as an Alembic revision with upgrade and downgrade: operations where Alembic has them, {@code op.execute} elsewhere, and an
 * autocommit block around what must not, or not yet, share the revision's transaction.
 */
public final class AlembicRevision {
    private static final String INDENT = "    ";

    private final Plan plan;
    private final Set<Difference> held;
    private final NextMigration.Revision next;
    private final AlembicCalls calls;

    private AlembicRevision(Plan plan, boolean allowDrop, NextMigration.Revision next) {
        this.plan = plan;
        this.held = allowDrop ? Set.of() : plan.losing();
        this.next = next;
        this.calls = new AlembicCalls(next.style(), enums(plan));
    }

    /** A revision named after the plan's fingerprint, the first of its folder. */
    public static String render(Plan plan, boolean allowDrop) {
        String id = plan.fingerprint().substring(0, 12);
        return render(
                plan,
                allowDrop,
                new NextMigration.Revision("", id, null, "Planned changes", "", "", PythonStyle.USUAL));
    }

    /** The file; without {@code allowDrop} what loses data is left out. */
    public static String render(Plan plan, boolean allowDrop, NextMigration.Revision next) {
        return new AlembicRevision(plan, allowDrop, next).text();
    }

    /** What the plan itself says of enum types. */
    private static Map<String, List<String>> enums(Plan plan) {
        Map<String, List<String>> enums = new HashMap<>();
        for (Statement statement : plan.statements()) {
            if (statement.cause() instanceof Difference.Missing missing
                    && missing.expected() instanceof EnumType type) {
                enums.put(type.id().name(), type.labels());
            }
            if (statement.cause() instanceof Difference.Unexpected gone && gone.actual() instanceof EnumType type) {
                enums.put(type.id().name(), type.labels());
            }
        }
        return enums;
    }

    private String text() {
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        for (PlanGroup group : PlanGroup.of(plan)) {
            List<Statement> run = group.statements().stream()
                    .filter(statement -> !held.contains(statement.cause()))
                    .toList();
            boolean apart = !group.inTransaction() || isAlone(group, plan);
            up.addAll(block(upgrade(run, apart), apart));
            down.addAll(0, block(downgrade(run), apart));
        }
        return new AlembicTemplate(next).text(function(up), function(down));
    }

    /** Whether it must be committed before the next group begins: a revision has one transaction. */
    private static boolean isAlone(PlanGroup group, Plan plan) {
        int last = plan.statements().getLast().group();
        return group.number() < last
                && (group.statements().size() == 1
                        || group.statements().stream()
                                .allMatch(statement -> statement.sql().contains(" ADD VALUE ")));
    }

    private List<String> upgrade(List<Statement> run, boolean apart) {
        List<String> statements = new ArrayList<>();
        String wait = apart ? "" : LockWait.before(run);
        if (plan.makesRoutines() && !apart) {
            statements.add("SET LOCAL check_function_bodies = off");
        }
        if (!wait.isEmpty()) {
            statements.add(LockWait.TIMEOUT);
            statements.add(wait);
        }
        run.forEach(statement -> statements.add(statement.sql()));
        return statements;
    }

    private static List<String> downgrade(List<Statement> run) {
        List<String> statements = new ArrayList<>();
        for (Statement statement : run.reversed()) {
            if (statement.undo().isIncomplete()) {
                statements.add("# cannot be undone: " + statement.undo().lost());
            }
            statements.addAll(statement.undo().statements());
        }
        return statements;
    }

    private List<String> block(List<String> statements, boolean apart) {
        boolean onlyComments = statements.stream().allMatch(statement -> statement.startsWith("#"));
        int indent = apart && !onlyComments ? 8 : 4;
        List<String> lines = new ArrayList<>();
        if (indent == 8) {
            lines.add(INDENT + "with op.get_context().autocommit_block():");
        }
        for (Python call : calls.of(statements)) {
            lines.add(" ".repeat(indent) + call.text(indent, 0, next.style().width()));
        }
        return lines;
    }

    private static String function(List<String> lines) {
        boolean empty = lines.stream().allMatch(line -> line.strip().startsWith("#"));
        return lines.stream().collect(Collectors.joining("\n"))
                + (empty ? (lines.isEmpty() ? "" : "\n") + INDENT + "pass" : "");
    }
}
