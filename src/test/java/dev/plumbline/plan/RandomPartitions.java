package dev.plumbline.plan;

import java.util.List;

/** Partitions of a table: made as such, attached later, or standing alone for now. */
record RandomPartitions(RandomSchema schema, RandomTable table, String strategy) {
    private static final List<List<String>> RANGES = List.of(
            List.of("FROM (0) TO (10)", "FROM (0) TO (9)"), List.of("FROM (10) TO (20)", "FROM (10) TO (MAXVALUE)"));
    private static final List<List<String>> LISTS =
            List.of(List.of("IN (1, 2)", "IN (1)"), List.of("IN (3)", "IN (3, NULL)"));

    void write() {
        for (int i = 0; i < 3; i++) {
            String key = table.key + ".p" + i;
            if (schema.dice.yes(key, 0.6)) {
                partition(key, i);
            }
        }
    }

    private void partition(String key, int i) {
        Dice dice = schema.dice;
        String name = table.name.endsWith("\"")
                ? table.name.substring(0, table.name.length() - 1) + " " + i + "\""
                : table.name + "_" + i;
        boolean alone = dice.yes(key + ".alone", 0.15);
        boolean below = i == 0 && !alone && dice.yes(key + ".below", 0.2);
        String bound = bound(key, i);
        if (alone) {
            schema.sql(
                    "table",
                    "CREATE TABLE " + name + " (LIKE " + table.name + " INCLUDING DEFAULTS INCLUDING GENERATED)");
        } else {
            schema.sql(
                    "partition",
                    "CREATE TABLE " + name + " PARTITION OF " + table.name + " " + bound
                            + (below ? " PARTITION BY RANGE (id)" : ""));
        }
        if (below) {
            schema.sql("partition", "CREATE TABLE shop.below_" + table.number + " PARTITION OF " + name + " DEFAULT");
        }
        if (!alone) {
            table.partitions.add(name);
        }
        if (!below) {
            extras(key, name);
        }
    }

    private void extras(String key, String name) {
        Dice dice = schema.dice;
        RandomTable.Column column = table.any(key + ".column");
        if (column.isFree() && !column.type().literal().equals("NULL") && dice.yes(key + ".default", 0.15)) {
            schema.sql(
                    "partition property",
                    "ALTER TABLE " + name + " ALTER COLUMN " + column.name() + " SET DEFAULT "
                            + column.type().literal());
        }
        if (dice.yes(key + ".check", 0.15)) {
            schema.sql(
                    "check",
                    "ALTER TABLE " + name + " ADD CONSTRAINT own CHECK (id > -" + (1 + dice.pick(key + ".least", 3))
                            + ")");
        }
        if (dice.yes(key + ".index", 0.2)) {
            schema.sql(
                    "index",
                    "CREATE INDEX " + RandomKeys.named(name, "own") + " ON " + name + " (" + column.name() + ")");
        }
        schema.about(key, "TABLE " + name, "TABLE " + name, "SELECT");
    }

    private String bound(String key, int i) {
        if (strategy.equals("HASH")) {
            return "FOR VALUES WITH (modulus 3, remainder " + i + ")";
        }
        return i == 2
                ? "DEFAULT"
                : "FOR VALUES " + schema.one(key + ".bound", (strategy.equals("LIST") ? LISTS : RANGES).get(i));
    }
}
