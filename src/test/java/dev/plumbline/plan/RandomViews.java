package dev.plumbline.plan;

import java.util.ArrayList;
import java.util.List;

/** Views over tables and over each other, the last one materialized. */
final class RandomViews {
    private record Source(String name, List<String> columns, boolean foreign) {}

    private final RandomSchema schema;
    private final List<Source> sources = new ArrayList<>();

    RandomViews(RandomSchema schema) {
        this.schema = schema;
        for (RandomTable table : schema.tables) {
            sources.add(new Source(
                    table.name,
                    table.columns.stream().map(RandomTable.Column::name).toList(),
                    false));
        }
    }

    void write() {
        if (new RandomForeign(schema).hasTable()) {
            sources.addFirst(new Source(RandomForeign.TABLE, List.of("id"), true));
        }
        if (new RandomTyped(schema).hasRows()) {
            sources.addFirst(new Source("shop.numbered(1)", List.of("id", "label"), false));
        }
        List<String> names = List.of("public.v0", "shop.\"Sicht\"", "public.v2", "shop.m1", "public.\"M 2\"");
        for (int i = 0; i < names.size(); i++) {
            if (!sources.isEmpty() && schema.dice.yes("v" + i, 0.5)) {
                view("v" + i, names.get(i), i >= 3);
            }
        }
    }

    private void view(String key, String name, boolean materialized) {
        Dice dice = schema.dice;
        List<Source> fit = sources.stream()
                .filter(source -> !materialized || !source.foreign())
                .toList();
        Source from = fit.get(fit.size() - 1 - dice.pick(key + ".from", fit.size()));
        List<String> columns = new ArrayList<>(List.of("id"));
        for (String column : from.columns()) {
            if (!column.equals("id") && dice.yes(key + ".column." + column, 0.6)) {
                columns.add(column);
            }
        }
        String where =
                switch (dice.pick(key + ".where", 5)) {
                    case 1 -> " WHERE id > 1";
                    case 2 -> schema.routines.hasTest() ? " WHERE shop.is_good(id::integer)" : "";
                    case 3 -> " WHERE " + columns.getLast() + " IS NOT NULL";
                    case 4 ->
                        schema.operators.hasOperator() ? " WHERE id::integer " + RandomOperators.OPERATOR + " 2" : "";
                    default -> "";
                };
        String options = materialized
                ? ""
                : schema.one(
                        key + ".options",
                        List.of("", "", "", " WITH (security_barrier=true)", " WITH (security_invoker=true)"));
        String kind = materialized ? "MATERIALIZED VIEW" : "VIEW";
        schema.sql(
                materialized ? "matview" : "view",
                "CREATE " + kind + " " + name + options + " AS SELECT " + String.join(", ", columns) + " FROM "
                        + from.name() + where);
        schema.comment(key, kind + " " + name);
        new RandomPrivileges(schema).grants(key, kind + " " + name, "SELECT|ALL");
        schema.comment(key + ".id", "COLUMN " + name + ".id");
        if (materialized && dice.yes(key + ".index", 0.5)) {
            schema.sql(
                    "index",
                    "CREATE INDEX " + RandomKeys.named(name, "i") + " ON " + name + " (" + columns.getLast() + ")");
        }
        if (!materialized && dice.yes(key + ".trigger", 0.15)) {
            schema.sql(
                    "trigger",
                    "CREATE TRIGGER instead INSTEAD OF INSERT ON " + name
                            + " FOR EACH ROW EXECUTE FUNCTION shop.touch()");
        }
        if (!materialized && dice.yes(key + ".default", 0.15)) {
            schema.sql(
                    "view default",
                    "ALTER VIEW " + name + " ALTER COLUMN id SET DEFAULT " + dice.pick(key + ".value", 3));
        }
        sources.add(new Source(name, columns, from.foreign()));
    }
}
