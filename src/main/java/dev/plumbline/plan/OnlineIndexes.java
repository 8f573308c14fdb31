package dev.plumbline.plan;

import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.List;

/**
 * Indexes built and dropped CONCURRENTLY. That of a partitioned table cannot be: its partitions' are built first, and it takes them.
 * One that takes another's name is built under a name of its own, so that there is always one of the two.
 */
final class OnlineIndexes {
    private static final String TABLESPACE = " SET TABLESPACE ";

    private final LiveTables live;

    OnlineIndexes(LiveTables live) {
        this.live = live;
    }

    void rewrite(Step step) {
        if (step.act == Act.REMOVE && step.sql.startsWith("DROP INDEX ")) {
            drop(step);
        } else if (step.act == Act.MAKE && !step.sql.contains(" INDEX ONLY ") && isCreate(step.sql)) {
            make(step);
        } else if (step.act == Act.CHANGE && step.sql.startsWith("ALTER INDEX ") && step.sql.contains(TABLESPACE)) {
            move(step);
        }
    }

    private static boolean isCreate(String sql) {
        return sql.startsWith("CREATE INDEX ") || sql.startsWith("CREATE UNIQUE INDEX ");
    }

    private void make(Step step) {
        ObjectId table = new ObjectId("table", Names.parent(step.node));
        if (step.sql.contains(" ON ONLY ")) {
            step.form = Form.PREPARED;
        } else if (live.actual.isPartitioned(table)) {
            partitions(step);
            step.form = Form.PREPARED;
        } else if (live.isRemoved(step.node)) {
            beside(step);
        } else {
            outside(step);
        }
    }

    /** {@code CREATE INDEX CONCURRENTLY} with the hazards that it has. */
    void outside(Step step) {
        step.sql = concurrently(step.sql);
        step.hazards = List.of(HazardCode.NON_TRANSACTIONAL);
        step.form = Form.CONCURRENT_BUILD;
        step.sharing = Sharing.OUTSIDE;
        step.apart = true;
    }

    static String concurrently(String create) {
        return create.replaceFirst(" INDEX ", " INDEX CONCURRENTLY ");
    }

    /** Built under another name; the step that made it gives it its own, once the old one is gone. */
    private void beside(Step step) {
        ObjectId id = step.node;
        String aside = SqlName.quote(AutomaticNames.cut(id.simpleName(), 50) + "__new");
        String sql = step.sql.replaceFirst(
                " INDEX " + java.util.regex.Pattern.quote(Names.own(id)),
                java.util.regex.Matcher.quoteReplacement(" INDEX " + aside));
        Step build = live.addBefore(Action.make(id, sql), step);
        build.previous = null;
        outside(build);
        String full = SqlName.quote(id.schema()) + "." + aside;
        build.undo = Undo.by("DROP INDEX CONCURRENTLY IF EXISTS " + full);
        step.earlier.add(build);
        step.sql = "ALTER INDEX " + full + " RENAME TO " + Names.own(id);
        step.form = Form.HARMLESS;
        step.apart = true;
    }

    /** Those of partitions that the server would make under their automatic names, before that of the partitioned table. */
    void partitions(Step step) {
        for (ObjectId child : live.expected.indexesOf(step.node)) {
            ObjectId table = live.relationOf(child);
            if (live.expected.has(child) || !live.stays(table)) {
                continue;
            }
            Step made = child(step, child);
            made.takes.addAll(NameKeys.of(child));
            step.earlier.add(made);
            if (live.actual.isPartitioned(java.util.Objects.requireNonNull(table))) {
                partitions(made);
            }
        }
    }

    private Step child(Step step, ObjectId child) {
        Action action = live.expected.find(child) instanceof Index index
                ? new IndexStatements().make(index).getFirst()
                : OnlineKeys.add(live.expected, child);
        Step made = live.addBefore(action, step);
        if (child.kind().equals("index") && !live.actual.isPartitioned(new ObjectId("table", Names.parent(child)))) {
            outside(made);
        } else {
            made.form = Form.PREPARED;
        }
        made.undo = Undo.by(
                child.kind().equals("index")
                        ? "DROP INDEX IF EXISTS " + Names.full(child)
                        : "ALTER TABLE " + Names.parent(child) + " DROP CONSTRAINT IF EXISTS " + Names.own(child));
        return made;
    }

    private void drop(Step step) {
        if (step.sql.endsWith(" CASCADE")
                || live.actual.isPartitioned(new ObjectId("table", Names.parent(step.node)))
                || live.actual.indexParent(step.node) != null) {
            return;
        }
        step.sql = step.sql.replaceFirst("^DROP INDEX ", "DROP INDEX CONCURRENTLY ");
        step.hazards = List.of(HazardCode.NON_TRANSACTIONAL);
        step.form = Form.HARMLESS;
        step.sharing = Sharing.OUTSIDE;
        step.apart = true;
    }

    private void move(Step step) {
        int at = step.sql.indexOf(TABLESPACE);
        if (live.major() < 14 || live.actual.isPartitioned(new ObjectId("table", Names.parent(step.node)))) {
            return;
        }
        step.sql = "REINDEX (TABLESPACE " + step.sql.substring(at + TABLESPACE.length()) + ") INDEX CONCURRENTLY "
                + step.sql.substring("ALTER INDEX ".length(), at);
        step.hazards = List.of(HazardCode.NON_TRANSACTIONAL);
        step.form = Form.HARMLESS;
        step.sharing = Sharing.OUTSIDE;
        step.apart = true;
    }
}
