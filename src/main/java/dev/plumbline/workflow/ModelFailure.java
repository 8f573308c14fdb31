package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.SourceStatement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement of models that the server refuses: {@code create_all} would end there, so what it would have made is not known. */
final class ModelFailure {
    private static final String NAME = "((?:\"[^\"]+\"|[\\w$]+)(?:\\.(?:\"[^\"]+\"|[\\w$]+))?)(?![\\w$.\"])";
    private static final Pattern OBJECT = Pattern.compile(
            "(?is)\\A\\s*CREATE\\s+(?:OR\\s+REPLACE\\s+)?(TYPE|DOMAIN|SEQUENCE|VIEW|MATERIALIZED\\s+VIEW)\\s+"
                    + "(?:IF\\s+NOT\\s+EXISTS\\s+)?" + NAME);
    private static final Pattern OF_TABLE = Pattern.compile(
            "(?is)\\A\\s*(?:(?:CREATE|ALTER)\\s+TABLE|COMMENT\\s+ON\\s+TABLE|CREATE\\s+(?:UNIQUE\\s+)?INDEX\\b[^(]*?\\bON)\\s+"
                    + "(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?(?:ONLY\\s+)?" + NAME);
    private static final Pattern OF_COLUMN =
            Pattern.compile("(?is)\\A\\s*COMMENT\\s+ON\\s+COLUMN\\s+(.+?)\\.(?:\"[^\"]+\"|[\\w$]+)\\s+IS\\b");
    private static final Map<String, String> KINDS = Map.of("materialized view", "matview");

    private ModelFailure() {}

    /** What the statement says that it makes, else anything. */
    static Gap gap(SourceStatement statement, String failure) {
        String place = statement.place().toString();
        Matcher object = OBJECT.matcher(statement.sql());
        if (object.find()) {
            String words = object.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            return Gap.ofObject(id(KINDS.getOrDefault(words, words), object.group(2)), failure, place);
        }
        for (Pattern pattern : List.of(OF_TABLE, OF_COLUMN)) {
            Matcher table = pattern.matcher(statement.sql());
            if (table.find()) {
                return Gap.ofObject(id("table", table.group(1)), failure, place);
            }
        }
        return StatementSubject.gap(statement, failure);
    }

    private static ObjectId id(String kind, String name) {
        List<String> parts = SqlName.split(name);
        return ObjectId.of(kind, parts.size() > 1 ? parts.getFirst() : "public", parts.getLast());
    }
}
