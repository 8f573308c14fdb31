package dev.plumbline.plan;

import java.util.ArrayList;
import java.util.List;

/** Views over tables and over each other, the last one materialized. */
final class RandomViews {
    private record Source(String name, List<String> columns) {}

    private final RandomSchema schema;
    private final List<Source> sources = new ArrayList<>();

    RandomViews(RandomSchema schema) {
        this.schema = schema;
        for (RandomTable table : schema.tables) {
            sources.add(new Source(
                    table.name,
                    table.columns.stream().map(RandomTable.Column::name).toList()));
        }
    }

    void write() {
        List<String> names = List.of("public.v0", "shop.\"Sicht\"", "public.v2", "shop.m1", "public.\"M 2\"");
        for (int i = 0; i < names.size(); i++) {
            if (!sources.isEmpty() && schema.dice.yes("v" + i, 0.5)) {
                view("v" + i, names.get(i), i >= 3);
            }
        }
    }

    private void view(String key, String name, boolean materialized) {
        Dice dice = schema.dice;
        Source from = sources.get(sources.size() - 1 - dice.pick(key + ".from", sources.size()));
        List<String> columns = new ArrayList<>(List.of("id"));
        for (String column : from.columns()) {
            if (!column.equals("id") && dice.yes(key + ".column." + column, 0.6)) {
                columns.add(column);
            }
        }
        String where =
                switch (dice.pick(key + ".where", 4)) {
                    case 1 -> " WHERE id > 1";
                    case 2 -> schema.routines.hasTest() ? " WHERE shop.is_good(id::integer)" : "";
                    case 3 -> " WHERE " + columns.getLast() + " IS NOT NULL";
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
        sources.add(new Source(name, columns));
    }
}
