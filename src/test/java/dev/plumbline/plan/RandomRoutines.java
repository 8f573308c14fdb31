package dev.plumbline.plan;

import java.util.List;

/** Functions, procedures and an aggregate. */
final class RandomRoutines {
    private final RandomSchema schema;

    RandomRoutines(RandomSchema schema) {
        this.schema = schema;
    }

    /** Whether {@code shop.is_good(integer)} is there, for checks, indexes, policies and views. */
    boolean hasTest() {
        return schema.dice.yes("f1", 0.8);
    }

    /** Whether {@code public.next_one()} is there, for defaults. */
    boolean hasNext() {
        return schema.dice.yes("f2", 0.7);
    }

    void simple() {
        Dice dice = schema.dice;
        if (hasTest()) {
            String name = schema.one("f1.argument", List.of("a integer", "integer", "b integer DEFAULT 1"));
            schema.sql(
                    "function",
                    "CREATE FUNCTION shop.is_good(" + name + ") RETURNS boolean LANGUAGE sql IMMUTABLE"
                            + (dice.yes("f1.strict", 0.2) ? " STRICT" : "")
                            + (dice.yes("f1.set", 0.2)
                                    ? " SET search_path TO 'shop', 'public' SET work_mem TO '8MB'"
                                    : "")
                            + " AS 'SELECT $1 > " + dice.pick("f1.body", 3) + "'");
            schema.about("f1", "FUNCTION shop.is_good(integer)", "FUNCTION shop.is_good(integer)", "EXECUTE");
        }
        if (hasNext()) {
            schema.sql(
                    "function",
                    "CREATE FUNCTION public.next_one() RETURNS "
                            + schema.one("f2.returns", List.of("integer", "bigint"))
                            + " LANGUAGE plpgsql" + (dice.yes("f2.definer", 0.2) ? " SECURITY DEFINER" : "")
                            + " AS $$ BEGIN RETURN " + dice.pick("f2.body", 3) + "; END $$");
            schema.about("f2", "FUNCTION public.next_one()", "FUNCTION public.next_one()", "EXECUTE");
        }
        schema.sql(
                "function",
                "CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN -- "
                        + dice.pick("touch.body", 3) + "\nRETURN new; END $$");
        if (dice.yes("aggregate", 0.4)) {
            schema.sql(
                    "function",
                    "CREATE FUNCTION shop.add(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2'");
            schema.sql(
                    "aggregate",
                    "CREATE AGGREGATE shop.total(integer) (SFUNC = shop.add, STYPE = integer, INITCOND = '"
                            + dice.pick("aggregate.start", 3) + "')");
            schema.about("aggregate", "AGGREGATE shop.total(integer)", "AGGREGATE shop.total(integer)", "");
        }
        if (dice.yes("procedure", 0.4)) {
            schema.sql(
                    "procedure",
                    "CREATE PROCEDURE public.\"Do it\"(IN a text, INOUT b integer DEFAULT "
                            + dice.pick("procedure.b", 3) + ") LANGUAGE plpgsql AS $$ BEGIN b := 1; END $$");
        }
    }

    /** Those whose arguments, results or bodies need tables. */
    void overTables() {
        for (RandomTable table : schema.tables) {
            String key = table.key + ".f";
            if (schema.dice.yes(key + ".row", 0.2)) {
                schema.sql(
                        "function",
                        "CREATE FUNCTION shop.row_text(r " + table.name
                                + ") RETURNS text LANGUAGE sql STABLE AS 'SELECT $1::text || "
                                + schema.dice.pick(key + ".body", 3) + "'");
            }
            if (schema.dice.yes(key + ".set", 0.2)) {
                schema.sql(
                        "function",
                        "CREATE FUNCTION public.all_" + table.number + "() RETURNS SETOF " + table.name
                                + " LANGUAGE sql STABLE AS $$ SELECT * FROM " + table.name + " $$");
            }
            if (schema.dice.yes(key + ".atomic", 0.2)) {
                RandomTable.Column column = table.any(key + ".column");
                schema.sql(
                        "function",
                        "CREATE FUNCTION shop.first_" + table.number + "() RETURNS "
                                + column.type().sql()
                                + " LANGUAGE sql BEGIN ATOMIC SELECT " + column.name() + " FROM " + table.name
                                + " ORDER BY id LIMIT 1; END");
            }
        }
    }
}
