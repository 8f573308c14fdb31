package dev.plumbline.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A table of a composite type, a function of the enum, one that answers rows, and an event trigger. */
record RandomTyped(RandomSchema schema) {
    /** Whether {@code shop.numbered(integer)} is there, which answers rows of an {@code id} and a {@code label}. */
    boolean hasRows() {
        return schema.dice.yes("rows", 0.3);
    }

    void write() {
        Dice dice = schema.dice;
        if (dice.yes("typed", 0.25)) {
            typed();
        }
        if (schema.types.hasMood() && dice.yes("mood.f", 0.25)) {
            schema.sql(
                    "function",
                    "CREATE FUNCTION shop.same_mood(m public.mood DEFAULT 'sad') RETURNS public.mood LANGUAGE sql IMMUTABLE AS 'SELECT $1'");
        }
        if (hasRows()) {
            schema.sql(
                    "function",
                    "CREATE FUNCTION shop.numbered(n integer) RETURNS TABLE (id integer, label "
                            + schema.types.of("rows.type").sql()
                            + ") LANGUAGE plpgsql AS $$ BEGIN RETURN; END $$"
                            + (dice.yes("rows.rows", 0.3) ? " ROWS 5" : ""));
        }
        eventTrigger();
    }

    /** Its type gets and loses attributes at the end: the order of those that a table has is never another one. */
    private void typed() {
        Dice dice = schema.dice;
        String attributes = List.of("street text", "number integer", "\"Ort\" text", "floor smallint").stream()
                .limit(1 + dice.pick("typed.attributes", 4))
                .collect(Collectors.joining(", "));
        schema.sql("composite", "CREATE TYPE shop.place AS (" + attributes + ")");
        schema.about("place", "TYPE shop.place", "TYPE shop.place", "USAGE");
        schema.sql(
                "typed table",
                "CREATE TABLE shop.typed OF shop.place"
                        + (dice.yes("typed.key", 0.4) ? " (PRIMARY KEY (street))" : "")
                        + (dice.yes("typed.fill", 0.2) ? " WITH (fillfactor=90)" : ""));
        schema.about("typed", "TABLE shop.typed", "TABLE shop.typed", "SELECT");
        schema.comment("typed.street", "COLUMN shop.typed.street");
        if (dice.yes("typed.index", 0.3)) {
            schema.sql("index", "CREATE INDEX typed_street ON shop.typed USING hash (street)");
        }
    }

    private void eventTrigger() {
        Dice dice = schema.dice;
        if (dice.yes("event", 0.15)) {
            schema.sql(
                    "function",
                    "CREATE FUNCTION shop.noted() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$");
            schema.late(
                    "event-trigger",
                    "CREATE EVENT TRIGGER \"Wache\" ON ddl_command_end"
                            + (dice.yes("event.tag", 0.4) ? " WHEN TAG IN ('CREATE TABLE')" : "")
                            + " EXECUTE FUNCTION shop.noted()");
            if (dice.yes("event.disabled", 0.2)) {
                schema.late("event-trigger", "ALTER EVENT TRIGGER \"Wache\" DISABLE");
            }
            schema.comment("event", "EVENT TRIGGER \"Wache\"");
        }
    }
}
