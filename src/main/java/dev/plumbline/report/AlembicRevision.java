package dev.plumbline.report;

import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as an Alembic revision with upgrade and downgrade: operations where Alembic has them, {@code op.execute} elsewhere, and an
 * autocommit block around what must not, or not yet, share the revision's transaction.
 */
public final class AlembicRevision {
    private AlembicRevision() {}

    /**
     * What stands above the code.
     *
     * @param message the first line
     * @param revision its id
     * @param down the revision before it; null for the first
     */
    public record Head(
            String message, String revision, @Nullable String down) {}

    /** A revision named after the plan's fingerprint, the first of its folder. */
    public static String render(Plan plan, boolean allowDrop) {
        return render(
                plan, allowDrop, new Head("Planned changes", plan.fingerprint().substring(0, 12), null));
    }

    /** The file; without {@code allowDrop} what loses data is left out. */
    public static String render(Plan plan, boolean allowDrop, Head head) {
        Set<Difference> held = allowDrop ? Set.of() : plan.losing();
        List<String> up = new ArrayList<>();
        List<String> down = new ArrayList<>();
        for (PlanGroup group : PlanGroup.of(plan)) {
            List<Statement> run = group.statements().stream()
                    .filter(statement -> !held.contains(statement.cause()))
                    .toList();
            boolean apart = !group.inTransaction() || isAlone(group, plan);
            up.addAll(block(upgrade(run, apart, plan.makesRoutines()), apart));
            down.addAll(0, block(downgrade(run), apart));
        }
        String body = function("upgrade", up) + "\n\n" + function("downgrade", down);
        return head(head, body) + body;
    }

    /** Whether it must be committed before the next group begins: a revision has one transaction. */
    private static boolean isAlone(PlanGroup group, Plan plan) {
        int last = plan.statements().getLast().group();
        return group.number() < last
                && (group.statements().size() == 1
                        || group.statements().stream()
                                .allMatch(statement -> statement.sql().contains(" ADD VALUE ")));
    }

    private static List<String> upgrade(List<Statement> run, boolean apart, boolean routines) {
        List<String> lines = new ArrayList<>();
        String wait = apart ? "" : LockWait.before(run);
        if (routines && !apart) {
            lines.add(AlembicCalls.execute("SET LOCAL check_function_bodies = off"));
        }
        if (!wait.isEmpty()) {
            lines.add(AlembicCalls.execute(LockWait.TIMEOUT));
            lines.add(AlembicCalls.execute(wait));
        }
        run.forEach(statement -> lines.add(AlembicCalls.of(statement.sql())));
        return lines;
    }

    private static List<String> downgrade(List<Statement> run) {
        List<String> lines = new ArrayList<>();
        for (Statement statement : run.reversed()) {
            if (statement.undo().isIncomplete()) {
                lines.add("# cannot be undone: " + statement.undo().lost());
            }
            statement.undo().statements().forEach(sql -> lines.add(AlembicCalls.of(sql)));
        }
        return lines;
    }

    private static List<String> block(List<String> calls, boolean apart) {
        boolean onlyComments = calls.stream().allMatch(call -> call.startsWith("#"));
        if (!apart || onlyComments) {
            return calls;
        }
        List<String> block = new ArrayList<>();
        block.add("with op.get_context().autocommit_block():");
        calls.forEach(call -> block.add("    " + call));
        return block;
    }

    private static String function(String name, List<String> lines) {
        boolean empty = lines.stream().allMatch(line -> line.startsWith("#"));
        return "def " + name + "() -> None:\n"
                + lines.stream().map(line -> "    " + line + "\n").collect(Collectors.joining())
                + (empty ? "    pass\n" : "");
    }

    private static String head(Head head, String body) {
        String down = head.down() == null ? "None" : PythonText.quoted(head.down());
        return "\"\"\"" + head.message().replace("\\", "\\\\").replace("\"", "'") + "\n\nRevision ID: "
                + head.revision()
                + "\nRevises: " + (head.down() == null ? "" : head.down()) + "\n\"\"\"\n\nfrom alembic import op\n"
                + (body.contains("sa.") ? "import sqlalchemy as sa\n" : "")
                + (body.contains("postgresql.") ? "from sqlalchemy.dialects import postgresql\n" : "")
                + "\nrevision = " + PythonText.quoted(head.revision()) + "\ndown_revision = " + down
                + "\nbranch_labels = None\ndepends_on = None\n\n\n";
    }
}
