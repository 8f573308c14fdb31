package dev.plumbline.plan;

import dev.plumbline.catalog.SqlName;
import java.util.List;

/** Primary and foreign keys, unique and exclusion constraints. */
record RandomKeys(RandomSchema schema, RandomTable table) {
    private static final List<String> ACTIONS = List.of(
            "",
            " ON DELETE CASCADE",
            " ON UPDATE SET NULL ON DELETE RESTRICT",
            " DEFERRABLE INITIALLY DEFERRED",
            " NOT VALID");

    /** Whether other tables can refer to it. */
    static boolean isReferable(RandomSchema schema, RandomTable table) {
        return schema.dice.yes(table.key + ".pk", 0.8);
    }

    void own() {
        Dice dice = schema.dice;
        String alter = "ALTER TABLE " + table.name + " ADD ";
        if (isReferable(schema, table)) {
            RandomTable.Column more = table.any(table.key + ".pk.column");
            String include =
                    dice.yes(table.key + ".pk.include", 0.1) && !more.name().equals("id")
                            ? " INCLUDE (" + more.name() + ")"
                            : "";
            String named =
                    dice.yes(table.key + ".pk.named", 0.3) ? "CONSTRAINT " + constraint("key", "pk.name") + " " : "";
            schema.sql("pk", alter + named + "PRIMARY KEY (id)" + include);
        }
        for (int i = 0; i < 2; i++) {
            String key = table.key + ".unique" + i;
            if (dice.yes(key, 0.25)) {
                RandomTable.Column column = table.any(key + ".column");
                schema.sql(
                        "unique",
                        alter + "CONSTRAINT " + constraint("u" + i, key + ".name") + " UNIQUE"
                                + (dice.yes(key + ".nulls", 0.15) ? " NULLS NOT DISTINCT" : "") + " (id"
                                + (column.name().equals("id") ? "" : ", " + column.name()) + ")"
                                + (dice.yes(key + ".deferrable", 0.15) ? " DEFERRABLE" : ""));
                schema.comment(key, "CONSTRAINT " + constraint("u" + i, key + ".name") + " ON " + table.name);
            }
        }
        if (!table.partitioned && dice.yes(table.key + ".exclude", 0.4)) {
            table.columns.stream()
                    .filter(column -> column.type().family().equals("range"))
                    .findFirst()
                    .ifPresent(column -> schema.sql(
                            "exclude",
                            alter + "CONSTRAINT " + constraint("x", table.key + ".exclude.name")
                                    + " EXCLUDE USING gist ("
                                    + column.name() + " WITH &&)"
                                    + (dice.yes(table.key + ".exclude.where", 0.3) ? " WHERE (id > 1)" : "")));
        }
    }

    void foreign() {
        ofTwoColumns();
        for (int i = 0; i < 2; i++) {
            String key = table.key + ".fk" + i;
            if (schema.dice.yes(key, 0.4) && !schema.tables.isEmpty()) {
                foreign(key, i, schema.one(key + ".to", schema.tables));
            }
        }
    }

    /** From the table to a unique constraint of its own. */
    private void ofTwoColumns() {
        String unique = table.key + ".unique0";
        RandomTable.Column column = table.any(unique + ".column");
        boolean fits = schema.dice.yes(unique, 0.25) && !schema.dice.yes(unique + ".deferrable", 0.15);
        if (fits
                && column.isFree()
                && !column.name().equals("id")
                && List.of("int", "text", "number", "date")
                        .contains(column.type().family())
                && schema.dice.yes(table.key + ".fk2", 0.3)) {
            String columns = " (id, " + column.name() + ")";
            schema.sql(
                    "fk",
                    "ALTER TABLE " + table.name + " ADD CONSTRAINT " + constraint("fk2", table.key + ".fk2.name")
                            + " FOREIGN KEY" + columns + " REFERENCES " + table.name + columns
                            + schema.one(
                                    table.key + ".fk2.action",
                                    List.of("", " MATCH FULL", " ON DELETE SET NULL (" + column.name() + ")")));
        }
    }

    private void foreign(String key, int i, RandomTable to) {
        RandomTable.Column column = table.any(key + ".column");
        boolean fits =
                column.type().sql().equals("integer") || column.type().sql().equals("bigint");
        if (!isReferable(schema, to) || !fits || !column.isFree() || to.unlogged || table.unlogged) {
            return;
        }
        String action = schema.one(key + ".action", ACTIONS);
        boolean unfit = action.equals(" NOT VALID") && table.partitioned;
        schema.sql(
                "fk",
                "ALTER TABLE " + table.name + " ADD CONSTRAINT " + constraint("fk" + i, key + ".name")
                        + " FOREIGN KEY (" + column.name() + ") REFERENCES " + to.name + " (id)"
                        + (unfit ? "" : action));
    }

    private String constraint(String what, String key) {
        return SqlName.quote(what + " " + table.number + (schema.dice.yes(key, 0.2) ? " \"neu\"" : ""));
    }

    /** A name without a schema, after the table's. */
    static String named(String table, String what) {
        String name = table.substring(table.indexOf('.') + 1).replace("\"", "");
        return SqlName.quote(name + "_" + what);
    }
}
