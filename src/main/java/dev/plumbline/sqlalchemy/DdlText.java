package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which SQL texts change a schema that stays: no temporary objects, no rows. */
final class DdlText {
    private static final String BEFORE = "\\A(?:\\s|--[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/|;)*";
    private static final Pattern DDL = Pattern.compile(
            BEFORE + "(?:CREATE|ALTER|DROP|COMMENT\\s+ON|GRANT|REVOKE|DO)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TEMPORARY = Pattern.compile(
            BEFORE + "CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:LOCAL\\s+|GLOBAL\\s+)?TEMP(?:ORARY)?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern BEHAVIOUR = Pattern.compile(
            BEFORE + "(?:CREATE|DROP)\\s+(?:OR\\s+REPLACE\\s+)?(?:CONSTRAINT\\s+)?TRIGGER\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern UNCOMPARED = Pattern.compile(
            BEFORE
                    + "CREATE\\s+(?:(?:OR\\s+REPLACE\\s+)?(?:FUNCTION|PROCEDURE|AGGREGATE)\\b[^;]*"
                    + "|(?:EXTENSION|SCHEMA)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(?:\\w+|\"[^\"]+\"))\\s*;?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$|'[^'\\\\]*'", Pattern.DOTALL);

    private DdlText() {}

    /** Whether it makes one thing that tables may need and models do not express: a function, a schema, an extension. */
    static boolean makesUncompared(String sql) {
        return UNCOMPARED.matcher(QUOTED.matcher(sql).replaceAll("''")).matches();
    }

    /** Whether it is a trigger, which models do not express. */
    static boolean isTrigger(String sql) {
        return BEHAVIOUR.matcher(sql).find();
    }

    /** Whether {@code ddl.execute_if(…)} lets it be sent to PostgreSQL; empty where a function decides. */
    static Optional<Boolean> forPostgresql(SymbolCall condition) {
        PyValue dialect = condition.argument(0, "dialect");
        if (dialect != null
                && !dialect.isNone()
                && names(dialect).stream().noneMatch(name -> "postgresql".equals(name.asText()))) {
            return Optional.of(false);
        }
        return condition.argument(1, "callable_") == null ? Optional.of(true) : Optional.empty();
    }

    private static List<PyValue> names(PyValue dialect) {
        return dialect.asText() == null ? Values.elements(dialect) : List.of(dialect);
    }

    static boolean changesSchema(String sql) {
        return DDL.matcher(sql).find() && !TEMPORARY.matcher(sql).find();
    }
}
