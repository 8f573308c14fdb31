package dev.plumbline.plan;

import java.util.List;

/** A text search dictionary and a configuration. */
record RandomSearch(RandomSchema schema) {
    /** Whether the configuration {@code shop.suche} is there. */
    boolean exists() {
        return schema.dice.yes("search", 0.3);
    }

    void write() {
        Dice dice = schema.dice;
        boolean dictionary = dice.yes("dictionary", 0.3);
        if (dictionary) {
            schema.sql(
                    "text-search-dictionary",
                    "CREATE TEXT SEARCH DICTIONARY shop.\"Wörter\" (TEMPLATE = pg_catalog.simple"
                            + schema.one("dictionary.options", List.of("", ", ACCEPT = false", ", STOPWORDS = english"))
                            + ")");
            String named = "TEXT SEARCH DICTIONARY shop.\"Wörter\"";
            schema.about("dictionary", named, named, "");
        }
        if (exists()) {
            configuration(dictionary);
        }
    }

    private void configuration(boolean dictionary) {
        String named = "TEXT SEARCH CONFIGURATION shop.suche";
        schema.sql(
                "text-search-configuration",
                "CREATE " + named + " ("
                        + schema.one(
                                "search.from",
                                List.of(
                                        "COPY = pg_catalog.simple",
                                        "PARSER = pg_catalog.\"default\"",
                                        "COPY = pg_catalog.english"))
                        + ")");
        for (String token : List.of("asciiword", "word", "email")) {
            if (schema.dice.yes("search." + token, 0.3)) {
                schema.sql("mapping", "ALTER " + named + " DROP MAPPING IF EXISTS FOR " + token);
                schema.sql(
                        "mapping",
                        "ALTER " + named + " ADD MAPPING FOR " + token + " WITH "
                                + (dictionary && schema.dice.yes("search." + token + ".own", 0.6)
                                        ? "shop.\"Wörter\", "
                                        : "")
                                + "simple");
            }
        }
        schema.about("search", named, named, "");
    }
}
