package dev.plumbline.plan;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Enums, domains, composites, ranges, collations; and a type for a column. */
final class RandomTypes {
    /** A type, a default for it and what it can be used for. */
    record Type(String sql, String literal, String family) {}

    private final RandomSchema schema;
    private final List<Type> all = new ArrayList<>(List.of(
            new Type("integer", "7", "int"),
            new Type("text", "'x'", "text"),
            new Type("bigint", "8", "int"),
            new Type("character varying(20)", "'it''s'", "text"),
            new Type("numeric(10,2)", "1.50", "number"),
            new Type("boolean", "true", "boolean"),
            new Type("date", "'2020-01-01'", "date"),
            new Type("timestamp with time zone", "now()", "date"),
            new Type("uuid", "gen_random_uuid()", "uuid"),
            new Type("jsonb", "'{}'", "jsonb"),
            new Type("integer[]", "'{1}'", "array"),
            new Type("text[]", "ARRAY['a']", "array"),
            new Type("smallint", "3", "int"),
            new Type("double precision", "0", "number"),
            new Type("int4range", "'[1,2)'", "range")));
    private boolean collation;
    private final boolean mood;

    RandomTypes(RandomSchema schema) {
        this.schema = schema;
        Dice dice = schema.dice;
        this.mood = dice.yes("public.mood", 0.8);
        for (String name : List.of("public.mood", "shop.\"Art der Sache\"")) {
            Type enumType = enumType(name);
            all.add(enumType);
            all.add(enumType);
            all.add(new Type(enumType.sql().equals("text") ? "text" : enumType.sql() + "[]", "'{}'", "array"));
        }
        all.add(domain());
        all.add(domainOfEnum());
        all.add(composite());
        if (dice.yes("range", 0.3)) {
            schema.sql(
                    "range",
                    "CREATE TYPE shop.span AS RANGE (subtype = "
                            + schema.one("range.subtype", List.of("float8", "numeric", "date")) + ")");
            schema.about("range", "TYPE shop.span", "TYPE shop.span", "USAGE");
            all.add(new Type("shop.span", "'empty'", "other"));
        }
        if (dice.yes("collation", 0.3)) {
            collation = true;
            schema.sql(
                    "collation",
                    "CREATE COLLATION shop.\"eigene\" FROM "
                            + schema.one("collation.from", List.of("\"C\"", "\"POSIX\"")));
            schema.about("collation", "COLLATION shop.eigene", "COLLATION shop.eigene", "");
        }
    }

    /** Whether the enum {@code public.mood} is there. */
    boolean hasMood() {
        return mood;
    }

    Type of(String key) {
        return schema.one(key, all);
    }

    /** A COLLATE clause for a text column, or nothing. */
    String collation(String key, Type type) {
        if (!type.family().equals("text") || !schema.dice.yes(key + ".collated", 0.15)) {
            return "";
        }
        return collation && schema.dice.yes(key + ".own-collation", 0.6) ? " COLLATE shop.eigene" : " COLLATE \"C\"";
    }

    private Type enumType(String name) {
        Dice dice = schema.dice;
        if (!dice.yes(name, 0.8)) {
            return new Type("text", "'x'", "text");
        }
        List<String> labels = new ArrayList<>(List.of("sad"));
        for (String label : List.of("ok", "happy", "it's", "Größe 2")) {
            if (dice.yes(name + "." + label, 0.6)) {
                labels.add(dice.yes(name + ".first." + label, 0.15) ? 0 : labels.size(), label);
            }
        }
        schema.sql(
                "enum",
                "CREATE TYPE " + name + " AS ENUM ("
                        + labels.stream().map(SqlName::literal).collect(Collectors.joining(", ")) + ")");
        schema.about(name, "TYPE " + name, "TYPE " + name, "USAGE");
        return new Type(name, "'sad'", "enum");
    }

    private Type domain() {
        Dice dice = schema.dice;
        if (!dice.yes("domain", 0.7)) {
            return new Type("integer", "1", "int");
        }
        String base = schema.one("domain.base", List.of("integer", "bigint", "numeric"));
        schema.sql(
                "domain",
                "CREATE DOMAIN public.positive AS " + base + (dice.yes("domain.default", 0.3) ? " DEFAULT 5" : "")
                        + (dice.yes("domain.not-null", 0.2) ? " NOT NULL" : "")
                        + (dice.yes("domain.check", 0.6)
                                ? " CONSTRAINT is_positive CHECK (VALUE > " + dice.pick("domain.least", 3) + ")"
                                : ""));
        schema.about("domain", "DOMAIN public.positive", "DOMAIN public.positive", "USAGE");
        return new Type("public.positive", "9", "domain");
    }

    private Type domainOfEnum() {
        Type base = schema.one("domain2.base", List.of(all.get(15), all.get(1), all.get(18)));
        if (!schema.dice.yes("domain2", 0.3)) {
            return base;
        }
        schema.sql("domain", "CREATE DOMAIN shop.\"Dom\" AS " + base.sql());
        return new Type("shop.\"Dom\"", base.literal(), "other");
    }

    private Type composite() {
        Dice dice = schema.dice;
        if (!dice.yes("composite", 0.6)) {
            return new Type("text", "'x'", "text");
        }
        List<String> attributes = new ArrayList<>();
        attributes.add("street text");
        for (int i = 0; i < 3; i++) {
            if (dice.yes("composite." + i, 0.5)) {
                attributes.add("a" + i + " " + of("composite.type." + i).sql());
            }
        }
        if (dice.yes("composite.turned", 0.2)) {
            attributes.addLast(attributes.removeFirst());
        }
        schema.sql("composite", "CREATE TYPE shop.address AS (" + String.join(", ", attributes) + ")");
        schema.about("composite", "TYPE shop.address", "TYPE shop.address", "USAGE");
        schema.comment("composite.street", "COLUMN shop.address.street");
        return new Type("shop.address", "NULL", "other");
    }
}
