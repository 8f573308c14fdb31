package dev.plumbline.report;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.PythonStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's types as SQLAlchemy writes them; only those that it sends back as they were. */
final class AlembicTypes {
    private static final Pattern SIZED = Pattern.compile("([a-z ]+?)\\((\\d+)(?:,(\\d+))?\\)(.*)");
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("smallint", "sa.SmallInteger()"),
            Map.entry("integer", "sa.Integer()"),
            Map.entry("bigint", "sa.BigInteger()"),
            Map.entry("text", "sa.Text()"),
            Map.entry("character varying", "sa.String()"),
            Map.entry("boolean", "sa.Boolean()"),
            Map.entry("date", "sa.Date()"),
            Map.entry("numeric", "sa.Numeric()"),
            Map.entry("real", "sa.REAL()"),
            Map.entry("double precision", "postgresql.DOUBLE_PRECISION()"),
            Map.entry("timestamp without time zone", "sa.DateTime()"),
            Map.entry("timestamp with time zone", "sa.DateTime(timezone=True)"),
            Map.entry("time without time zone", "sa.Time()"),
            Map.entry("time with time zone", "sa.Time(timezone=True)"),
            Map.entry("interval", "postgresql.INTERVAL()"),
            Map.entry("bytea", "sa.LargeBinary()"));
    private static final Set<String> OF_POSTGRESQL = Set.of(
            "json",
            "jsonb",
            "inet",
            "cidr",
            "macaddr",
            "tsvector",
            "money",
            "oid",
            "hstore",
            "int4range",
            "int8range",
            "numrange",
            "daterange",
            "tsrange",
            "tstzrange");

    private final PythonStyle style;
    private final PythonText texts;
    private final Map<String, List<String>> enums;

    /** {@code enums} are the values of enum types by the type's name as SQL writes it. */
    AlembicTypes(PythonStyle style, Map<String, List<String>> enums) {
        this.style = style;
        this.texts = new PythonText(style.quote());
        this.enums = enums;
    }

    /** Empty where it has no word for it; {@code collation} is one of PostgreSQL's own, or empty. */
    Optional<Python> of(String type, String collation) {
        if (type.endsWith("[]")) {
            return collation.isEmpty()
                    ? of(type.substring(0, type.length() - 2), "")
                            .map(inner -> Python.call("postgresql.ARRAY", List.of(inner)))
                    : Optional.empty();
        }
        if (!collation.isEmpty()) {
            return collated(type, collation);
        }
        if (type.equals("uuid")) {
            return word(style.uuid());
        }
        if (OF_POSTGRESQL.contains(type)) {
            return word("postgresql." + type.toUpperCase(java.util.Locale.ROOT) + "()");
        }
        if (PLAIN.containsKey(type)) {
            return word(PLAIN.getOrDefault(type, ""));
        }
        return enums.containsKey(type) ? Optional.of(enumType(type)) : sized(type);
    }

    private static Optional<Python> word(String text) {
        return Optional.of(Python.word(text));
    }

    private Optional<Python> collated(String type, String collation) {
        Matcher sized = Pattern.compile("character varying\\((\\d+)\\)").matcher(type);
        List<String> parts = SqlName.split(collation);
        boolean known = parts.size() == 2 && parts.getFirst().equals("pg_catalog");
        String name = "collation=" + texts.quoted(parts.getLast()) + ")";
        if (!known) {
            return Optional.empty();
        }
        if (sized.matches()) {
            return word("sa.String(length=" + sized.group(1) + ", " + name);
        }
        return type.equals("text") ? word("sa.Text(" + name) : Optional.empty();
    }

    private static Optional<Python> sized(String type) {
        Matcher sized = SIZED.matcher(type);
        if (!sized.matches()) {
            return Optional.empty();
        }
        String size = sized.group(2);
        String scale = sized.group(3);
        boolean zone = sized.group(4).equals(" with time zone");
        return switch (sized.group(1)) {
            case "character varying" -> word("sa.String(length=" + size + ")");
            case "character" -> word("sa.CHAR(length=" + size + ")");
            case "numeric" -> word("sa.Numeric(precision=" + size + ", scale=" + (scale == null ? "0" : scale) + ")");
            case "timestamp" ->
                word("postgresql.TIMESTAMP(" + (zone ? "timezone=True, " : "") + "precision=" + size + ")");
            case "time" -> word("postgresql.TIME(" + (zone ? "timezone=True, " : "") + "precision=" + size + ")");
            case "bit" -> word("postgresql.BIT(length=" + size + ")");
            case "bit varying" -> word("postgresql.BIT(length=" + size + ", varying=True)");
            default -> Optional.empty();
        };
    }

    /** The type was made before. */
    private Python enumType(String type) {
        List<Python> arguments = new ArrayList<>();
        enums.getOrDefault(type, List.of()).forEach(label -> arguments.add(Python.word(texts.quoted(label))));
        List<String> name = SqlName.split(type);
        arguments.add(Python.named("name", Python.word(texts.quoted(name.getLast()))));
        if (name.size() > 1 && !style.bareSchemas().contains(name.getFirst())) {
            arguments.add(Python.named("schema", Python.word(texts.quoted(name.getFirst()))));
        }
        arguments.add(Python.named("create_type", Python.word("False")));
        return Python.call("postgresql.ENUM", arguments);
    }
}
