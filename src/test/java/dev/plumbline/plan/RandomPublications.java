package dev.plumbline.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A publication and an event trigger. */
record RandomPublications(RandomSchema schema) {
    void write() {
        Dice dice = schema.dice;
        if (dice.yes("publication", 0.3)) {
            String what =
                    switch (dice.pick("publication.what", 4)) {
                        case 0 -> "";
                        case 1 -> " FOR ALL TABLES";
                        case 2 -> " FOR TABLES IN SCHEMA shop";
                        default -> tables();
                    };
            schema.sql(
                    "publication",
                    "CREATE PUBLICATION \"Alles\"" + what
                            + schema.one(
                                    "publication.with",
                                    List.of(
                                            "",
                                            " WITH (publish = 'insert')",
                                            " WITH (publish_via_partition_root = true)")));
            schema.comment("publication", "PUBLICATION \"Alles\"");
        }
    }

    private String tables() {
        List<RandomTable> plain = schema.tables.stream()
                .filter(table -> table.isPlain() && !table.unlogged)
                .toList();
        return plain.isEmpty()
                ? ""
                : plain.stream().map(this::table).collect(Collectors.joining(", ", " FOR TABLE ", ""));
    }

    private String table(RandomTable table) {
        RandomTable.Column column = table.any("publication." + table.key + ".column");
        boolean some = column.isFree() && schema.dice.yes("publication." + table.key + ".columns", 0.4);
        boolean where = schema.dice.yes("publication." + table.key + ".where", 0.3);
        return table.name
                + (some ? " (id" + (column.name().equals("id") ? "" : ", " + column.name()) + ")" : "")
                + (where ? " WHERE (id > 5)" : "");
    }
}
