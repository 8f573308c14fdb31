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
        notNull();
        statistics();
        replicaIdentity();
    }

    private void check(String key, int i) {
        Dice dice = schema.dice;
        if (dice.yes(key, 0.35)) {
            RandomTable.Column column = table.any(key + ".column");
            String expression =
                    switch (dice.pick(key + ".form", 6)) {
                        case 0 -> "id > " + dice.pick(key + ".least", 3);
                        case 1 -> column.name() + " IS NOT NULL OR id > 1";
                        case 2 -> schema.routines.hasTest() ? "shop.is_good(id::integer)" : "id <> 0";
                        case 3 ->
                            schema.operators.hasOperator()
                                    ? "id::integer " + RandomOperators.OPERATOR + " 2"
                                    : "id <> 2";
                        case 4 -> casts(column) ? column.name() + "::integer > 1" : "id <> 3";
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
                switch (dice.pick(key + ".form", 12)) {
                    case 0, 1 -> "(" + column.name() + ")";
                    case 2 -> "(id, " + column.name() + " DESC NULLS LAST)";
                    case 3 -> text ? "(lower(" + column.name() + "))" : "((id + 1))";
                    case 4 ->
                        "(" + column.name() + ") WHERE "
                                + (column.type().family().equals("boolean") ? column.name() : "id > 3");
                    case 5 -> "(id) INCLUDE (" + column.name() + ")";
                    case 6 -> schema.routines.hasTest() ? "(shop.is_good(id::integer))" : "(id) WITH (fillfactor=80)";
                    default -> special(dice.pick(key + ".special", 6), column, text);
                };
        if (!table.indexed.add(what)) {
            return;
        }
        boolean unique = !table.partitioned && !what.contains("USING") && dice.yes(key + ".unique", 0.2);
        schema.sql("index", "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + name + " ON " + table.name + " " + what);
        schema.comment(key, "INDEX " + schemaOf() + name);
        if (!table.partitioned
                && !what.contains("WHERE")
                && !what.contains("USING")
                && i == 0
                && dice.yes(key + ".clustered", 0.15)) {
            schema.sql("clustered", "ALTER TABLE " + table.name + " CLUSTER ON " + name);
        }
    }

    /** Of an own method, class or configuration. */
    private String special(int form, RandomTable.Column column, boolean text) {
        return switch (form) {
            case 0 -> "USING hash (id)";
            case 1 -> "USING brin (id) WITH (pages_per_range='16')";
            case 2 -> text ? "(" + column.name() + " text_pattern_ops)" : "(id) WHERE id IS NOT NULL";
            case 3 ->
                schema.operators.hasClass() && column.type().sql().equals("integer")
                        ? "(" + column.name() + " shop.\"Zahlen\")"
                        : "((id - 1))";
            case 4 ->
                schema.search.exists() && text
                        ? "USING gin (to_tsvector('shop.suche', " + column.name() + "))"
                        : "((id - 2))";
            default -> casts(column) ? "((" + column.name() + "::integer))" : "((id - 3))";
        };
    }

    /** Whether it is of the enum that can be cast to an integer. */
    private boolean casts(RandomTable.Column column) {
        return schema.operators.hasCast() && column.type().sql().equals("public.mood");
    }

    /** Named ones, and those of a table that has rows against them, are of PostgreSQL 18; of keys, also a child's, none such. */
    private void notNull() {
        String key = table.key + ".not-null";
        RandomTable.Column column = table.any(key + ".column");
        if (schema.major >= 18 && table.parent == null && schema.dice.yes(key, 0.2)) {
            schema.sql(
                    "not-null",
                    "DO $do$ BEGIN ALTER TABLE " + table.name + " ADD CONSTRAINT \"nn " + table.number + "\" NOT NULL "
                            + column.name()
                            + (!table.partitioned && schema.dice.yes(key + ".no-inherit", 0.2) ? " NO INHERIT" : "")
                            + (!column.name().equals("id") && schema.dice.yes(key + ".not-valid", 0.3)
                                    ? " NOT VALID"
                                    : "")
                            + "; EXCEPTION WHEN object_not_in_prerequisite_state OR invalid_table_definition THEN NULL; END $do$");
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
