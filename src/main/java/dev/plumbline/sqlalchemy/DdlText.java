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

    private DdlText() {}

    /** Whether it is a trigger, which models do not express. */
    static boolean isTrigger(String sql) {
        return BEHAVIOUR.matcher(sql).find();
    }

    /** Whether {@code ddl.execute_if(…)} lets it be sent to PostgreSQL; empty where a function decides. */
    static Optional<Boolean> forPostgresql(SymbolCall condition) {
        PyValue dialect = condition.argument(0, "dialect");
        if (condition.argument(1, "callable_") != null) {
            return Optional.empty();
        }
        if (dialect == null || dialect.isNone()) {
            return Optional.of(true);
        }
        List<PyValue> names = dialect.asText() == null ? Values.elements(dialect) : List.of(dialect);
        return Optional.of(names.stream().anyMatch(name -> "postgresql".equals(name.asText())));
    }

    static boolean changesSchema(String sql) {
        return DDL.matcher(sql).find() && !TEMPORARY.matcher(sql).find();
    }
}
