package dev.plumbline.plan;

import java.util.List;

/** Checks, indexes and statistics of a table, with its keys. */
record RandomConstraints(RandomSchema schema, RandomTable table) {
    void write() {
        new RandomKeys(schema, table).own();
        for (int i = 0; i < 2; i++) {
            check(table.key + ".check" + i, i);
        }
        for (int i = 0; i < 4; i++) {
            if (schema.dice.yes(table.key + ".index" + i, 0.4)) {
                index(table.key + ".index" + i, i);
            }
        }
        statistics();
        replicaIdentity();
    }

    private void check(String key, int i) {
        Dice dice = schema.dice;
        if (dice.yes(key, 0.35)) {
            RandomTable.Column column = table.any(key + ".column");
            String expression =
                    switch (dice.pick(key + ".form", 4)) {
                        case 0 -> "id > " + dice.pick(key + ".least", 3);
                        case 1 -> column.name() + " IS NOT NULL OR id > 1";
                        case 2 -> schema.routines.hasTest() ? "shop.is_good(id::integer)" : "id <> 0";
                        default -> column.name() + "::text <> ''";
                    };
            boolean noInherit = !table.partitioned && dice.yes(key + ".no-inherit", 0.1);
            schema.sql(
                    "check",
                    "ALTER TABLE " + table.name + " ADD CONSTRAINT \"check " + table.number + "." + i + "\" CHECK ("
                            + expression
                            + ")" + (noInherit ? " NO INHERIT" : "")
                            + (table.isPlain() && table.number != 0 && dice.yes(key + ".not-valid", 0.1)
                                    ? " NOT VALID"
                                    : ""));
            schema.comment(key, "CONSTRAINT \"check " + table.number + "." + i + "\" ON " + table.name);
        }
    }

    private void index(String key, int i) {
        Dice dice = schema.dice;
        RandomTable.Column column = table.any(key + ".column");
        String name = RandomKeys.named(table.name, "i" + i + (dice.yes(key + ".name", 0.15) ? " neu" : ""));
        boolean text = column.type().family().equals("text");
        String what =
                switch (dice.pick(key + ".form", 7)) {
                    case 0, 1 -> "(" + column.name() + ")";
                    case 2 -> "(id, " + column.name() + " DESC NULLS LAST)";
                    case 3 -> text ? "(lower(" + column.name() + "))" : "((id + 1))";
                    case 4 ->
                        "(" + column.name() + ") WHERE "
                                + (column.type().family().equals("boolean") ? column.name() : "id > 3");
                    case 5 -> "(id) INCLUDE (" + column.name() + ")";
                    default -> schema.routines.hasTest() ? "(shop.is_good(id::integer))" : "(id) WITH (fillfactor=80)";
                };
        if (!table.indexed.add(what)) {
            return;
        }
        boolean unique = !table.partitioned && dice.yes(key + ".unique", 0.2);
        schema.sql("index", "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + name + " ON " + table.name + " " + what);
        schema.comment(key, "INDEX " + schemaOf() + name);
        if (!table.partitioned && !what.contains("WHERE") && i == 0 && dice.yes(key + ".clustered", 0.15)) {
            schema.sql("clustered", "ALTER TABLE " + table.name + " CLUSTER ON " + name);
        }
    }

    private void statistics() {
        String key = table.key + ".statistics";
        RandomTable.Column column = table.any(key + ".column");
        boolean sorts = !List.of("jsonb", "array", "range", "other")
                .contains(column.type().family());
        if (sorts && !column.name().equals("id") && schema.dice.yes(key, 0.3)) {
            String name = schemaOf() + RandomKeys.named(table.name, "st");
            schema.sql(
                    "statistics",
                    "CREATE STATISTICS " + name
                            + schema.one(key + ".kinds", List.of("", " (ndistinct)", " (mcv, dependencies)"))
                            + " ON id, " + column.name() + " FROM " + table.name);
            schema.about(key, "STATISTICS " + name, "STATISTICS " + name, "");
        }
    }

    private void replicaIdentity() {
        if (schema.dice.yes(table.key + ".replica", 0.15)) {
            schema.sql(
                    "replica identity",
                    "ALTER TABLE " + table.name + " REPLICA IDENTITY "
                            + schema.one(table.key + ".replica.how", List.of("FULL", "NOTHING")));
        }
    }

    private String schemaOf() {
        return table.name.substring(0, table.name.indexOf('.') + 1);
    }
}
