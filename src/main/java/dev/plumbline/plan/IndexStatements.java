package dev.plumbline.plan;

import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Indexes that belong to no constraint. */
final class IndexStatements implements KindStatements<Index> {
    private static final Pattern WITH =
            Pattern.compile("^(.*\\)(?: NULLS NOT DISTINCT)?) WITH \\(([^()]*)\\)(.*)$", Pattern.DOTALL);

    @Override
    public List<Action> make(Index index) {
        List<Action> actions = new ArrayList<>();
        boolean only = !index.valid();
        actions.add(Action.make(
                index.id(),
                "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + Names.own(index.id()) + " ON "
                        + (only ? "ONLY " : "") + index.parent().name() + " " + definition(index)));
        actions.addAll(statistics(List.of(), index));
        if (index.clustered()) {
            actions.add(cluster(index.id(), index.parent()));
        }
        return actions;
    }

    /** With the tablespace where the grammar wants it, before WHERE. */
    private static String definition(Index index) {
        if (index.tablespace() == null) {
            return index.definition();
        }
        String clause = " TABLESPACE " + SqlName.quote(index.tablespace());
        int where = index.definition().indexOf(" WHERE ");
        return where < 0
                ? index.definition() + clause
                : index.definition().substring(0, where)
                        + clause
                        + index.definition().substring(where);
    }

    @Override
    public List<Action> remove(Index index) {
        return List.of(Action.remove(index.id(), "DROP INDEX " + Names.full(index.id())));
    }

    @Override
    public @Nullable List<Action> change(Index from, Index to) {
        List<String> options = optionChanges(from.definition(), to.definition());
        if (from.unique() != to.unique() || options == null || (from.valid() && !to.valid())) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        String name = Names.full(to.id());
        if (!from.id().equals(to.id())) {
            actions.add(
                    Action.change(to.id(), "ALTER INDEX " + Names.full(from.id()) + " RENAME TO " + Names.own(to.id()))
                            .as(Form.HARMLESS));
        }
        options.forEach(clause -> actions.add(
                Action.change(to.id(), "ALTER INDEX " + name + " " + clause).as(Options.form(clause))));
        if (!Objects.equals(from.tablespace(), to.tablespace())) {
            actions.add(tablespace(to.id(), name, to.tablespace()));
        }
        actions.addAll(statistics(from.statistics(), to));
        if (from.clustered() != to.clustered()) {
            actions.add(to.clustered() ? cluster(to.id(), to.parent()) : uncluster(to.parent()));
        }
        if (!Objects.equals(from.partitionOf(), to.partitionOf())) {
            return attach(from, to, actions);
        }
        return actions;
    }

    private static @Nullable List<Action> attach(Index from, Index to, List<Action> actions) {
        if (from.partitionOf() != null || to.partitionOf() == null) {
            return from.partitionOf() == null ? actions : null;
        }
        actions.add(attach(ObjectId.parse(to.partitionOf()), to.id()));
        return actions;
    }

    /** Takes an index, or that of a key, into that of the partitioned table. */
    static Action attach(ObjectId whole, ObjectId part) {
        return Action.change(part, "ALTER INDEX " + full(whole) + " ATTACH PARTITION " + full(part));
    }

    private static String full(ObjectId id) {
        return Names.full(new ObjectId("constraint-index", id.name()));
    }

    /** Where only the storage options differ, what changes them; null where more does. */
    private static @Nullable List<String> optionChanges(String from, String to) {
        if (from.equals(to)) {
            return List.of();
        }
        Matcher before = WITH.matcher(from);
        Matcher after = WITH.matcher(to);
        boolean had = before.matches();
        boolean has = after.matches();
        String one = had ? before.group(1) + before.group(3) : from;
        String other = has ? after.group(1) + after.group(3) : to;
        if (!one.equals(other)) {
            return null;
        }
        return Options.changes(options(had ? before.group(2) : ""), options(has ? after.group(2) : ""));
    }

    /** A definition without storage options. */
    static String withoutOptions(String definition) {
        Matcher with = WITH.matcher(definition);
        return with.matches() ? with.group(1) + with.group(3) : definition;
    }

    private static List<String> options(String list) {
        return list.isEmpty()
                ? List.of()
                : Pattern.compile(", ")
                        .splitAsStream(list)
                        .map(o -> o.replace("'", ""))
                        .toList();
    }

    private static List<Action> statistics(List<String> from, Index to) {
        List<Action> actions = new ArrayList<>();
        String alter = "ALTER INDEX " + Names.full(to.id()) + " ALTER COLUMN ";
        for (String target : to.statistics()) {
            if (!from.contains(target)) {
                actions.add(Action.change(to.id(), alter + target.replace(": ", " SET STATISTICS "))
                        .as(Form.HARMLESS));
            }
        }
        for (String target : from) {
            String column = target.substring(0, target.indexOf(':') + 1);
            if (to.statistics().stream().noneMatch(kept -> kept.startsWith(column))) {
                actions.add(Action.change(to.id(), alter + column.replace(":", " SET STATISTICS -1"))
                        .as(Form.HARMLESS));
            }
        }
        return actions;
    }

    static Action cluster(ObjectId index, ObjectId table) {
        return Action.make(clusterOf(table), alter(table) + " CLUSTER ON " + Names.own(index))
                .as(Form.HARMLESS);
    }

    static Action uncluster(ObjectId table) {
        return Action.remove(clusterOf(table), alter(table) + " SET WITHOUT CLUSTER")
                .as(Form.HARMLESS);
    }

    /** The node that stands for the index that a table was last clustered on. */
    private static ObjectId clusterOf(ObjectId table) {
        return new ObjectId("cluster", table.name());
    }

    private static String alter(ObjectId table) {
        return "ALTER " + (table.kind().equals("matview") ? "MATERIALIZED VIEW " : "TABLE ") + table.name();
    }

    static Action tablespace(ObjectId id, String index, @Nullable String tablespace) {
        return Action.change(
                        id,
                        "ALTER INDEX " + index + " SET TABLESPACE "
                                + SqlName.quote(Objects.requireNonNullElse(tablespace, "pg_default")))
                .as(Form.REWRITE);
    }
}
