package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.SourceStatement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of object a statement speaks of, by its first words, so that one that was refused hides no more than it must. */
final class StatementSubject {
    private static final Pattern FIRST_WORDS = Pattern.compile(
            "\\A\\s*(?:CREATE|ALTER|DROP)\\s+(?:OR\\s+REPLACE\\s+)?(?:TRUSTED\\s+)?(?:PROCEDURAL\\s+)?"
                    + "(EVENT\\s+TRIGGER|EXTENSION|FUNCTION|PROCEDURE|PUBLICATION|LANGUAGE|SUBSCRIPTION|SERVER|AGGREGATE"
                    + "|FOREIGN\\s+DATA\\s+WRAPPER|USER\\s+MAPPING|ACCESS\\s+METHOD|CONVERSION|TRANSFORM"
                    + "|TEXT\\s+SEARCH\\s+(?:PARSER|TEMPLATE|DICTIONARY|CONFIGURATION)|OPERATOR\\s+CLASS|OPERATOR\\s+FAMILY|OPERATOR|CAST)\\b",
            Pattern.CASE_INSENSITIVE);

    private StatementSubject() {}

    /** The gap that a refused statement leaves. */
    static Gap gap(SourceStatement statement, String reason) {
        Matcher matcher = FIRST_WORDS.matcher(statement.sql());
        String place = statement.place().toString();
        if (!matcher.find()) {
            return Gap.ofEverything(reason, place);
        }
        String words = matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        return new Gap("*", words, List.of(), reason, place);
    }
}
