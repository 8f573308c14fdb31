package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.List;

/**
 * SET NOT NULL without reading rows under its lock: a valid check that says the same spares the server that (manual, "ALTER TABLE"). The
 * check is dropped in the same transaction.
 */
final class OnlineNotNull {
    private static final String SET = " SET NOT NULL";

    private final LiveTables live;

    OnlineNotNull(LiveTables live) {
        this.live = live;
    }

    void rewrite(Step step) {
        if (step.act != Act.CHANGE || !step.sql.endsWith(SET)) {
            return;
        }
        ObjectId table = new ObjectId("table", Names.parent(step.node));
        boolean only = step.sql.startsWith("ALTER TABLE ONLY ");
        if (only && live.actual.isPartitioned(table)) {
            return;
        }
        String name = SqlName.quote(free(table, step.node.simpleName()));
        String alter = "ALTER TABLE " + (only ? "ONLY " : "") + table.name() + " ";
        check(step, alter, name, only);
        Step drop = live.addAfter(Action.change(step.node, alter + "DROP CONSTRAINT " + name), step);
        drop.undo = Undo.WITH_ANOTHER;
        step.form = Form.BRIEF;
    }

    private void check(Step step, String alter, String name, boolean only) {
        String clause = "ADD CONSTRAINT " + name + " CHECK (" + Names.own(step.node) + " IS NOT NULL)"
                + (only ? " NO INHERIT" : "") + " NOT VALID";
        Step add = live.addBefore(Action.change(step.node, alter + clause), step);
        add.apart = true;
        add.undo = Undo.by(alter + "DROP CONSTRAINT IF EXISTS " + name);
        String sql = alter.replace("ONLY ", "") + "VALIDATE CONSTRAINT " + name;
        Step validate = live.addBefore(Action.change(step.node, sql).as(Form.VALIDATE), step);
        validate.sharing = Sharing.ALONE;
        validate.apart = true;
        validate.undo = Undo.WITH_ANOTHER;
    }

    /** A name that no constraint of the table has on either side. */
    private String free(ObjectId table, String column) {
        String stem = AutomaticNames.cut(column, 40) + "__not_null";
        String name = stem;
        for (int number = 1; isTaken(table, name); number++) {
            name = stem + number;
        }
        return name;
    }

    private boolean isTaken(ObjectId table, String name) {
        return List.of("check", "fk", "pk", "unique", "exclude", "not-null").stream()
                .map(kind -> table.child(kind, name))
                .anyMatch(id -> live.actual.find(id) != null || live.expected.find(id) != null);
    }
}
