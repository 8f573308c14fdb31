package dev.plumbline.postgres;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The statements that only a superuser may run and that execute nothing of the project's by themselves, so that one may run them for the
 * plain role, each alone. Everything else that the plain role may not do is refused. Each rule describes the whole statement, because a
 * statement with something more in it could execute code (ALTER TABLE … OWNER TO a, ALTER COLUMN … USING f()).
 */
final class SuperuserStatements {
    private static final String NAME = "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\")";
    private static final String NAMES = NAME + "(?: , " + NAME + ")*";
    private static final String PATH = NAME + "(?: \\. " + NAME + ")*";
    private static final String OWNED_BY_NAME = "(?:TABLE|VIEW|MATERIALIZED VIEW|SEQUENCE|SCHEMA|TYPE|DOMAIN|COLLATION"
            + "|CONVERSION|FOREIGN TABLE|STATISTICS|TEXT SEARCH CONFIGURATION|TEXT SEARCH DICTIONARY|PUBLICATION)"
            + "(?: IF EXISTS)?(?: ONLY)? " + PATH;
    private static final String OWNED_BY_SIGNATURE =
            "(?:FUNCTION|PROCEDURE|ROUTINE|AGGREGATE|OPERATOR|OPERATOR CLASS|OPERATOR FAMILY) [^;]*";

    private static final List<Pattern> RULES = List.of(
            Pattern.compile("(?:CREATE|DROP) EVENT TRIGGER .*"),
            Pattern.compile("ALTER EVENT TRIGGER " + NAME + " (?:DISABLE|ENABLE|RENAME TO " + NAME + ")"),
            Pattern.compile("(?:CREATE|ALTER|DROP) PUBLICATION .*"),
            Pattern.compile("(?:CREATE|ALTER|DROP) OPERATOR (?:CLASS|FAMILY) .*"),
            Pattern.compile("ALTER (?:" + OWNED_BY_NAME + "|" + OWNED_BY_SIGNATURE + ") OWNER TO " + NAME),
            Pattern.compile("ALTER DEFAULT PRIVILEGES (?:IN SCHEMA " + NAMES + " )?FOR (?:ROLE|USER) " + NAMES
                    + "(?: IN SCHEMA " + NAMES + ")? (?:GRANT|REVOKE) .*"),
            Pattern.compile("COMMENT ON (?!ROLE |DATABASE |TABLESPACE |LARGE OBJECT |SUBSCRIPTION )[^;]+ IS .*"),
            Pattern.compile("DROP EXTENSION [^;(]+"),
            Pattern.compile("CREATE EXTENSION (?:IF NOT EXISTS )?" + NAME + "(?: WITH)?(?: SCHEMA " + NAME
                    + "| VERSION [^ ]+| CASCADE)*"));

    private SuperuserStatements() {}

    /** Whether it is of such a kind; the roles it names are for the caller to judge. */
    static boolean mayRun(SqlPart part) {
        String shape = part.shape();
        return RULES.stream().anyMatch(rule -> rule.matcher(shape).matches())
                && (!StatementWords.begins(part.tokens(), "create", "extension")
                        || extensionOf(part).stream().allMatch(KnownExtensions.HARDENED::contains));
    }

    /** Whether it gives objects or rights to roles: then those of {@link #rolesOf} must be known to be harmless. */
    static boolean givesToRoles(SqlPart part) {
        return StatementWords.has(part.tokens(), "owner", "to")
                || StatementWords.begins(part.tokens(), "alter", "default");
    }

    /** The roles that would get something by it; none where it says CURRENT_USER or the like. */
    static List<String> rolesOf(SqlPart part) {
        if (StatementWords.has(part.tokens(), "owner", "to")) {
            return StatementWords.namesAfter(part.tokens(), "owner", "to");
        }
        List<String> roles = StatementWords.namesAfter(part.tokens(), "for", "role");
        return roles.isEmpty() ? StatementWords.namesAfter(part.tokens(), "for", "user") : roles;
    }

    /** What CREATE EXTENSION creates. */
    static List<String> extensionOf(SqlPart part) {
        List<String> guarded = StatementWords.namesAfter(part.tokens(), "create", "extension", "if", "not", "exists");
        return guarded.isEmpty() ? StatementWords.namesAfter(part.tokens(), "create", "extension") : guarded;
    }
}
