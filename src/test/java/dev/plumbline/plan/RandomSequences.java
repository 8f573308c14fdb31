package dev.plumbline.plan;

import java.util.List;

/** Sequences that stand alone. */
record RandomSequences(RandomSchema schema) {
    static final List<String> NAMES = List.of("public.numbers", "shop.\"Nr. 1\"");

    void write() {
        for (String name : NAMES) {
            if (exists(name)) {
                Dice dice = schema.dice;
                schema.sql(
                        "sequence",
                        "CREATE SEQUENCE " + name
                                + schema.one(name + ".as", List.of("", " AS integer", " AS smallint"))
                                + schema.one(name + ".by", List.of("", " INCREMENT BY 5", " INCREMENT BY -1"))
                                + (dice.yes(name + ".cache", 0.2) ? " CACHE 10" : "")
                                + (dice.yes(name + ".cycle", 0.2) ? " CYCLE" : ""));
                schema.about(name, "SEQUENCE " + name, ownedBy(name) ? "" : "SEQUENCE " + name, "USAGE|SELECT");
            }
        }
    }

    boolean exists(String name) {
        return schema.dice.yes(name, 0.7);
    }

    /** Whether a column of the first table owns it, if that is there. */
    boolean ownedBy(String name) {
        return schema.dice.yes(name + ".owned", 0.3);
    }
}
