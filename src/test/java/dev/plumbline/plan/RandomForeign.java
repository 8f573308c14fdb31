package dev.plumbline.plan;

import java.util.ArrayList;
import java.util.List;

/** A foreign data wrapper, its server, a user mapping and a foreign table. */
record RandomForeign(RandomSchema schema) {
    static final String TABLE = "shop.\"Ferne\"";

    /** Whether the foreign table is there. */
    boolean hasTable() {
        return schema.dice.yes("foreign", 0.25) && schema.dice.yes("foreign.table", 0.7);
    }

    void write() {
        Dice dice = schema.dice;
        if (!dice.yes("foreign", 0.25)) {
            return;
        }
        schema.sql("foreign-data-wrapper", "CREATE FOREIGN DATA WRAPPER fern" + options("foreign.debug", "debug"));
        schema.about("foreign", "FOREIGN DATA WRAPPER fern", "", "USAGE");
        schema.sql(
                "server",
                "CREATE SERVER \"Server 1\"" + schema.one("server.type", List.of("", " TYPE 'x'"))
                        + schema.one("server.version", List.of("", " VERSION '1'", " VERSION '2'"))
                        + " FOREIGN DATA WRAPPER fern" + options("server.host", "host"));
        schema.comment("server", "SERVER \"Server 1\"");
        new RandomPrivileges(schema).grants("server", "FOREIGN SERVER \"Server 1\"", "USAGE");
        if (dice.yes("mapping", 0.3)) {
            schema.sql(
                    "user-mapping",
                    "CREATE USER MAPPING FOR scenario_reader SERVER \"Server 1\"" + options("mapping.user", "user"));
        }
        if (hasTable()) {
            table();
        }
    }

    private void table() {
        Dice dice = schema.dice;
        List<String> columns =
                new ArrayList<>(List.of("id integer" + (dice.yes("foreign.not-null", 0.2) ? " NOT NULL" : "")));
        for (int i = 0; i < 3; i++) {
            String key = "foreign.c" + i;
            if (dice.yes(key, 0.5)) {
                RandomTypes.Type type = schema.types.of(key + ".type");
                boolean literal = !type.literal().equals("NULL") && dice.yes(key + ".default", 0.2);
                columns.add("c" + i + " " + type.sql() + options(key + ".named", "column_name")
                        + (literal ? " DEFAULT " + type.literal() : ""));
            }
        }
        schema.sql(
                "foreign-table",
                "CREATE FOREIGN TABLE " + TABLE + " (" + String.join(", ", columns) + ") SERVER \"Server 1\""
                        + options("foreign.far", "table_name"));
        schema.about("foreign.table", "FOREIGN TABLE " + TABLE, "FOREIGN TABLE " + TABLE, "");
        if (dice.yes("foreign.check", 0.2)) {
            schema.sql(
                    "check",
                    "ALTER FOREIGN TABLE " + TABLE + " ADD CONSTRAINT far CHECK (id > " + dice.pick("foreign.least", 3)
                            + ")");
        }
    }

    private String options(String key, String name) {
        return schema.dice.yes(key, 0.4)
                ? " OPTIONS (" + name + " '" + List.of("a", "it''s").get(schema.dice.pick(key + ".value", 2)) + "')"
                : "";
    }
}
