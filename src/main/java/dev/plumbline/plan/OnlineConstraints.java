package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;

/** Foreign keys and checks: added NOT VALID, which reads no row, and validated under a lock that lets others read and write. */
final class OnlineConstraints {
    private static final String ADD = " ADD CONSTRAINT ";

    private final LiveTables live;

    OnlineConstraints(LiveTables live) {
        this.live = live;
    }

    void rewrite(Step step) {
        if (step.act != Act.MAKE
                || !step.sql.contains(ADD)
                || step.sql.endsWith(" NOT VALID")
                || step.sql.endsWith(" NOT ENFORCED")) {
            return;
        }
        ObjectId table = new ObjectId("table", Names.parent(step.node));
        if (step.node.kind().equals("fk") && live.actual.isPartitioned(table) && live.major() < 18) {
            step.note =
                    "no gentler form exists: before PostgreSQL 18 a foreign key of a partitioned table cannot be NOT VALID";
            return;
        }
        step.sql += " NOT VALID";
        step.form = Form.PREPARED;
        String sql = "ALTER TABLE " + table.name() + " VALIDATE CONSTRAINT " + Names.own(step.node);
        Step validate = live.addAfter(Action.change(step.node, sql).as(Form.VALIDATE), step);
        validate.sharing = Sharing.ALONE;
        validate.apart = true;
        validate.undo = Undo.WITH_ANOTHER;
    }
}
