package dev.plumbline.ui.part;

import dev.plumbline.ui.part.SqlToken.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Splits SQL into tokens for colouring; it judges nothing, and the tokens together are the text. */
public final class SqlLexer {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<comment>--[^\n]*|/\\*.*?(?:\\*/|\\z))"
                    + "|(?<string>[eE]?'(?:[^']|'')*(?:'|\\z))"
                    + "|(?<quoted>\"(?:[^\"]|\"\")*(?:\"|\\z))"
                    + "|(?<number>\\b\\d+(?:\\.\\d+)?\\b)"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)",
            Pattern.DOTALL);

    private static final Set<String> KEYWORDS = words("add all alter always and any as asc before after begin "
            + "by cascade case check collate column comment commit concurrently constraint create cross current_role "
            + "current_user database declare default deferrable delete desc distinct do domain drop each else enable end enum "
            + "event except exclude execute exists extension false for force foreign from full function generated grant group "
            + "having identity if immutable in include index inherits initially inner insert instead into is join key language "
            + "left level like limit materialized no not null of on only option or order owned owner partition permissive "
            + "policy primary privileges procedure public publication references rename replace restrict restrictive return "
            + "returns revoke right role row rule schema security select sequence set setof stable start statement storage "
            + "stored strict table temporary then to trigger true truncate type union unique unlogged update usage using "
            + "validate values view volatile when where with without");

    private static final Set<String> TYPES =
            words("bigint bigserial bit boolean bool bytea char character cidr date decimal "
                    + "double float inet int integer interval json jsonb macaddr money numeric oid precision real serial smallint "
                    + "text time timestamp timestamptz tsvector uuid varchar varying xml zone");

    private SqlLexer() {}

    /** All of the text as tokens, in order. */
    public static List<SqlToken> tokens(String sql) {
        List<SqlToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        int end = 0;
        while (matcher.find()) {
            addOther(tokens, sql.substring(end, matcher.start()));
            tokens.add(new SqlToken(sort(matcher), matcher.group()));
            end = matcher.end();
        }
        addOther(tokens, sql.substring(end));
        return tokens;
    }

    private static void addOther(List<SqlToken> tokens, String text) {
        if (!text.isEmpty()) {
            tokens.add(new SqlToken(Sort.OTHER, text));
        }
    }

    private static Sort sort(Matcher matcher) {
        if (matcher.group("comment") != null) {
            return Sort.COMMENT;
        }
        if (matcher.group("string") != null) {
            return Sort.STRING;
        }
        return matcher.group("number") != null ? Sort.NUMBER : ofWord(matcher.group("word"));
    }

    private static Sort ofWord(@Nullable String word) {
        String small = word == null ? "" : word.toLowerCase(Locale.ROOT);
        return KEYWORDS.contains(small) ? Sort.KEYWORD : TYPES.contains(small) ? Sort.TYPE : Sort.OTHER;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }
}
