package dev.plumbline.alembic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code DO} blocks that go over rows of the project's tables and change the schema for each: a replay has no rows, so what they make
 * is not known. Loops over the catalog are sent as they are.
 */
final class RowLoops {
    private static final Pattern BLOCK = Pattern.compile(
            "\\A(?:\\s|--[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/)*DO\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LOOP = Pattern.compile(
            "\\bFOR\\s+[\\w\\s,.\"]+?\\s+IN\\s+(?:EXECUTE\\b|\\(?\\s*(?:SELECT|WITH)\\b)(.*?)\\bLOOP\\b(.*?)\\bEND\\s+LOOP\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile(
            "\\b(?:FROM|JOIN)\\s+(?:ONLY\\s+)?([\\w.\"]+)(?![\\w.\"]*\\s*\\()", Pattern.CASE_INSENSITIVE);
    private static final Pattern CATALOG =
            Pattern.compile("\"?(?:pg_\\w+|information_schema)\"?(?:\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHANGES =
            Pattern.compile("\\b(?:EXECUTE|CREATE|ALTER|DROP|COMMENT|GRANT|REVOKE)\\b", Pattern.CASE_INSENSITIVE);

    private RowLoops() {}

    /** Whether the text is such a block. */
    static boolean in(String sql) {
        if (!BLOCK.matcher(sql).find()) {
            return false;
        }
        Matcher loops = LOOP.matcher(sql);
        while (loops.find()) {
            if (CHANGES.matcher(loops.group(2)).find() && readsTables(loops.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean readsTables(String query) {
        Matcher sources = SOURCE.matcher(query);
        while (sources.find()) {
            if (!CATALOG.matcher(sources.group(1)).matches()) {
                return true;
            }
        }
        return false;
    }
}
