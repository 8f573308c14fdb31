package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Primary keys and unique constraints USING INDEX of an index that was built CONCURRENTLY. On a partitioned table the partitions get
 * theirs first, and the partitioned table's takes them. From PostgreSQL 18 on, USING INDEX makes an inherited not-null constraint the
 * table's own, so the primary keys of tables with parents or partitions are made in the usual way.
 */
final class OnlineKeys {
    private static final Pattern DEFINITION = Pattern.compile(
            "(PRIMARY KEY|UNIQUE)( NULLS NOT DISTINCT)? (\\(.*?\\))( INCLUDE \\(.*\\))?( DEFERRABLE.*)?",
            Pattern.DOTALL);

    private static final int NAMED_NOT_NULL = 18;

    private final LiveTables live;
    private final OnlineIndexes indexes;

    OnlineKeys(LiveTables live, OnlineIndexes indexes) {
        this.live = live;
        this.indexes = indexes;
    }

    /** What adds a constraint of that side in the usual way. */
    static Action add(Side side, ObjectId id) {
        return new KeyStatements<CatalogObject>()
                .make(Objects.requireNonNull(side.find(id)))
                .getFirst();
    }

    void rewrite(Step step) {
        if (step.act == Act.CHANGE) {
            indexes.rewrite(step);
        } else if (step.act == Act.MAKE && step.sql.contains(" ADD CONSTRAINT ") && isPossible(step.node)) {
            make(step);
        }
    }

    private boolean isPossible(ObjectId key) {
        ObjectId table = new ObjectId("table", Names.parent(key));
        boolean keeps = live.major() < NAMED_NOT_NULL || !key.kind().equals("pk") || !hangsTogether(table);
        return keeps && !isTaken(key);
    }

    private boolean hangsTogether(ObjectId table) {
        return live.actual.isPartitioned(table)
                || (live.expected.find(table) instanceof Table found
                        && (found.partitionOf() != null || !found.inherits().isEmpty()));
    }

    /** Whether a partition's would be built under a name that it still has. */
    private boolean isTaken(ObjectId key) {
        return live.expected.indexesOf(key).stream()
                .anyMatch(child -> live.actual.find(child) != null || isTaken(child));
    }

    private void make(Step step) {
        ObjectId table = new ObjectId("table", Names.parent(step.node));
        if (step.sql.startsWith("ALTER TABLE ONLY ")) {
            step.form = Form.PREPARED;
            return;
        }
        if (!live.actual.isPartitioned(table)) {
            usingIndex(step);
            return;
        }
        int before = live.steps().size();
        indexes.partitions(step);
        List.copyOf(live.steps().subList(before, live.steps().size())).stream()
                .filter(child -> !live.actual.isPartitioned(new ObjectId("table", Names.parent(child.node))))
                .forEach(this::usingIndex);
        step.form = Form.PREPARED;
    }

    private void usingIndex(Step step) {
        Parts parts = Parts.of(live.expected.find(step.node));
        Matcher matcher = DEFINITION.matcher(parts == null ? "" : parts.definition);
        if (parts == null || !matcher.matches() || matcher.group(3).contains(" WITHOUT OVERLAPS")) {
            return;
        }
        ObjectId id = step.node;
        boolean replaces = live.actual.find(id) != null;
        String index = SqlName.quote(replaces ? AutomaticNames.cut(id.simpleName(), 50) + "__new" : id.simpleName());
        String sql = "CREATE UNIQUE INDEX " + index + " ON " + Names.parent(id) + " USING btree " + matcher.group(3)
                + Objects.toString(matcher.group(4), "")
                + Objects.toString(matcher.group(2), "")
                + Options.with(parts.options)
                + (parts.tablespace == null ? "" : " TABLESPACE " + SqlName.quote(parts.tablespace));
        build(step, sql, SqlName.quote(id.schema()) + "." + index, replaces);
        step.sql = "ALTER TABLE " + Names.parent(id) + " ADD CONSTRAINT " + Names.own(id) + " " + matcher.group(1)
                + " USING INDEX " + index
                + Objects.toString(matcher.group(5), "");
        step.form = Form.PREPARED;
    }

    private void build(Step step, String sql, String index, boolean replaces) {
        Step build = live.addBefore(Action.make(step.node, sql), step);
        indexes.outside(build);
        build.undo = Undo.by("DROP INDEX CONCURRENTLY IF EXISTS " + index);
        if (replaces) {
            build.previous = null;
            step.earlier.add(build);
        } else {
            build.takes.addAll(step.takes);
        }
    }

    /** What both kinds of key are made of. */
    private record Parts(
            String definition,
            List<String> options,
            @Nullable String tablespace) {
        static @Nullable Parts of(@Nullable CatalogObject object) {
            return switch (object) {
                case PrimaryKey key -> new Parts(key.definition(), key.options(), key.tablespace());
                case UniqueConstraint key -> new Parts(key.definition(), key.options(), key.tablespace());
                case null, default -> null;
            };
        }
    }
}
