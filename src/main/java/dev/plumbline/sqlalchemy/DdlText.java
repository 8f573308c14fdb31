package dev.plumbline.sqlalchemy;

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

    private DdlText() {}

    static boolean changesSchema(String sql) {
        return DDL.matcher(sql).find() && !TEMPORARY.matcher(sql).find();
    }
}
