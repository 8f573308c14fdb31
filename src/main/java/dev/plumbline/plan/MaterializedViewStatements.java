package dev.plumbline.plan;

import dev.plumbline.catalog.MaterializedView;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Materialized views, filled when they are made. */
final class MaterializedViewStatements implements KindStatements<MaterializedView> {
    private static final Pattern PHYSICAL = Pattern.compile(
            " STORAGE (?<storage>[pemx])| COMPRESSION (?<compression>[pl])| STATISTICS (?<statistics>\\d+)| \\((?<options>n_distinct[^()]*)\\)");
    private static final Map<String, String> LETTERS =
            Map.of("p", "plain", "e", "external", "m", "main", "x", "extended");

    @Override
    public List<Action> make(MaterializedView view) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(
                view.id(),
                "CREATE MATERIALIZED VIEW " + view.id().name()
                        + (view.accessMethod() == null ? "" : " USING " + SqlName.quote(view.accessMethod()))
                        + Options.with(view.options())
                        + (view.tablespace() == null ? "" : " TABLESPACE " + SqlName.quote(view.tablespace()))
                        + " AS\n" + ViewStatements.unended(view.definition())));
        view.columns().forEach(column -> actions.addAll(physical(view.id(), column)));
        return actions;
    }

    @Override
    public List<Action> remove(MaterializedView view) {
        return List.of(
                Action.remove(view.id(), "DROP MATERIALIZED VIEW " + view.id().name()));
    }

    @Override
    public @Nullable List<Action> change(MaterializedView from, MaterializedView to) {
        if (!from.definition().equals(to.definition())
                || !from.columns().equals(to.columns())
                || !Objects.equals(from.accessMethod(), to.accessMethod())) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        String alter = "ALTER MATERIALIZED VIEW " + to.id().name() + " ";
        Options.changes(from.options(), to.options())
                .forEach(clause ->
                        actions.add(Action.change(to.id(), alter + clause).as(Options.form(clause))));
        if (!Objects.equals(from.tablespace(), to.tablespace())) {
            String tablespace = Objects.requireNonNullElse(to.tablespace(), "pg_default");
            actions.add(Action.change(to.id(), alter + "SET TABLESPACE " + SqlName.quote(tablespace))
                    .as(Form.REWRITE));
        }
        return actions;
    }

    private static List<Action> physical(ObjectId view, String column) {
        String alter = "ALTER MATERIALIZED VIEW " + view.name() + " ALTER COLUMN "
                + ViewColumn.parse(column).name() + " SET ";
        List<Action> actions = new ArrayList<>();
        Matcher matcher = PHYSICAL.matcher(column);
        while (matcher.find()) {
            if (matcher.group("storage") != null) {
                actions.add(Action.change(view, alter + "STORAGE " + LETTERS.get(matcher.group("storage"))));
            } else if (matcher.group("compression") != null) {
                String method = matcher.group("compression").equals("p") ? "pglz" : "lz4";
                actions.add(Action.change(view, alter + "COMPRESSION " + method));
            } else if (matcher.group("statistics") != null) {
                actions.add(Action.change(view, alter + "STATISTICS " + matcher.group("statistics")));
            } else {
                actions.add(Action.change(view, alter + "(" + matcher.group("options") + ")"));
            }
        }
        return actions;
    }
}
