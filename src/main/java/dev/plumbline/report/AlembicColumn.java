package dev.plumbline.report;

import dev.plumbline.catalog.SqlName;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column's definition as {@code sa.Column} of the same, for types that SQLAlchemy writes as PostgreSQL does. */
final class AlembicColumn {
    private static final Pattern DEFINITION = Pattern.compile(
            "([a-z_][a-z0-9_$]*|\"(?:[^\"]|\"\")+\") ([a-z ]+?(?:\\([\\d,]+\\))?(?: with(?:out)? time zone)?)(?: DEFAULT (.+?))?( NOT NULL)?",
            Pattern.DOTALL);
    private static final Pattern SIZED = Pattern.compile("(character varying|character|numeric)\\(([\\d,]+)\\)");
    private static final Map<String, String> TYPES = Map.ofEntries(
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
            Map.entry("uuid", "postgresql.UUID()"),
            Map.entry("json", "postgresql.JSON()"),
            Map.entry("jsonb", "postgresql.JSONB()"),
            Map.entry("bytea", "sa.LargeBinary()"));

    private AlembicColumn() {}

    /** Of {@code name type DEFAULT expression NOT NULL}; empty where it says more, or has another type. */
    static String of(String definition) {
        Matcher matcher = DEFINITION.matcher(definition);
        if (!matcher.matches() || definition.contains(" GENERATED ") || definition.contains(" COLLATE ")) {
            return "";
        }
        String type = type(matcher.group(2));
        String value = matcher.group(3);
        if (type.isEmpty() || (value != null && (value.contains(" NOT NULL") || value.startsWith("nextval(")))) {
            return "";
        }
        return "sa.Column(" + PythonText.quoted(SqlName.split(matcher.group(1)).getFirst()) + ", " + type
                + (value == null ? "" : ", server_default=sa.text(" + PythonText.sql(value) + ")")
                + (matcher.group(4) == null ? ", nullable=True)" : ", nullable=False)");
    }

    private static String type(String type) {
        Matcher sized = SIZED.matcher(type);
        if (!sized.matches()) {
            return TYPES.getOrDefault(type, "");
        }
        return switch (sized.group(1)) {
            case "numeric" -> "sa.Numeric(" + sized.group(2).replace(",", ", ") + ")";
            case "character" -> "sa.CHAR(" + sized.group(2) + ")";
            default -> "sa.String(" + sized.group(2) + ")";
        };
    }
}
