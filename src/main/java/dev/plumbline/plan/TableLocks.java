package dev.plumbline.plan;

import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The locks on tables that are there which a step takes, so that a script can wait for them in a way that holds nobody up. What takes
 * none on a table, or only for a moment on a row of the catalog, has none (manual, "Explicit Locking", and the pages of the commands).
 */
final class TableLocks {
    private static final String EXCLUSIVE = "ACCESS EXCLUSIVE";
    private static final Map<Pattern, String> MODES = new LinkedHashMap<>();

    static {
        mode("^(GRANT|REVOKE|SELECT|DO|ALTER SEQUENCE|ALTER INDEX .* RENAME|COMMENT ON (?!TABLE |COLUMN ))", "");
        mode(
                "^(COMMENT ON|CREATE STATISTICS|ALTER TABLE .*(VALIDATE CONSTRAINT| SET STATISTICS| ATTACH PARTITION"
                        + "| CLUSTER ON| SET WITHOUT CLUSTER))",
                "SHARE UPDATE EXCLUSIVE");
        mode("^CREATE (UNIQUE )?INDEX", "SHARE");
        mode("^(CREATE (CONSTRAINT )?TRIGGER|ALTER TABLE .* FOREIGN KEY)", "SHARE ROW EXCLUSIVE");
        mode("^(ALTER|DROP|CREATE (POLICY|RULE|OR REPLACE RULE))", EXCLUSIVE);
    }

    private final Side actual;
    private final Side expected;
    private final Set<ObjectId> renamedAway = new LinkedHashSet<>();

    TableLocks(Side actual, Side expected) {
        this.actual = actual;
        this.expected = expected;
    }

    private static void mode(String statement, String mode) {
        MODES.put(Pattern.compile(statement, Pattern.DOTALL), mode);
    }

    /** Of steps in the order of running: a table that an earlier one made or dropped is no longer others'. */
    List<TableLock> of(Step step) {
        String mode = MODES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(step.sql).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        List<TableLock> locks = new ArrayList<>();
        if (!mode.isEmpty()) {
            boolean only = step.sql.contains("TABLE ONLY ") || step.sql.contains(" ON ONLY ");
            tables(step).forEach(table -> locks.add(new TableLock((only ? "ONLY " : "") + table.name(), mode)));
        }
        forget(step);
        return locks;
    }

    private Set<ObjectId> tables(Step step) {
        Set<ObjectId> tables = new LinkedHashSet<>();
        add(table(step.node), tables);
        add(step.node.kind().equals("attached") ? parent(step) : null, tables);
        if (find(step.node) instanceof ForeignKey key) {
            add(key.references(), tables);
        }
        tables.removeAll(renamedAway);
        return tables;
    }

    private void add(@Nullable ObjectId table, Set<ObjectId> tables) {
        if (table != null && actual.find(table) instanceof Table) {
            tables.add(table);
        }
    }

    private @Nullable Object find(ObjectId node) {
        Object now = expected.find(node);
        return now != null ? now : actual.find(node);
    }

    private @Nullable ObjectId parent(Step step) {
        Side side = step.act == Act.REMOVE ? actual : expected;
        return side.partitionedTable(new ObjectId("table", step.node.name()));
    }

    private static @Nullable ObjectId table(ObjectId node) {
        return switch (node.kind()) {
            case "column",
                    "default",
                    "check",
                    "fk",
                    "pk",
                    "unique",
                    "exclude",
                    "not-null",
                    "index",
                    "policy",
                    "trigger",
                    "rule" -> new ObjectId("table", Names.parent(node));
            case "table", "rls", "attached", "replica" -> new ObjectId("table", node.name());
            case "owner", "comment" -> about(node);
            default -> null;
        };
    }

    private static @Nullable ObjectId about(ObjectId node) {
        ObjectId target = ObjectId.parse(node.name());
        return target.kind().equals("table") || target.kind().equals("column") ? table(target) : null;
    }

    private void forget(Step step) {
        if (step.node.kind().equals("table") && step.act != Act.CHANGE) {
            renamedAway.add(step.node);
        }
    }
}
