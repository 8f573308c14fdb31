package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ReplayOutcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that fails because something before it could not be read: a consequence of that gap, and no failure of the history. */
final class AfterGap {
    private static final String PART = "(?:\"[^\"]+\"|[\\w$]+)";
    private static final Pattern TABLE = Pattern.compile(
            "\\A\\s*(?:(?:ALTER|CREATE|DROP)\\s+TABLE|CREATE\\s+(?:UNIQUE\\s+)?INDEX\\b[^(]*?\\bON)\\s+"
                    + "(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?(?:ONLY\\s+)?(" + PART + "(?:\\." + PART + ")?)",
            Pattern.CASE_INSENSITIVE);

    private AfterGap() {}

    /** The gap that the statement leaves; empty where no gap before it explains the failure. */
    static Optional<Gap> of(SourceStatement statement, ReplayOutcome.Failed failed, List<Gap> before) {
        return before.stream()
                .filter(gap -> explains(gap, statement.sql()))
                .findFirst()
                .map(gap -> gap(
                        statement,
                        "it fails (" + failed.message() + ") after what could not be read at " + gap.place()));
    }

    /** What the statement would have changed: the table that its first words name, else anything. */
    private static Gap gap(SourceStatement statement, String reason) {
        String place = statement.place().toString();
        Matcher matcher = TABLE.matcher(statement.sql());
        return matcher.find()
                ? Gap.ofObject(table(SqlName.split(matcher.group(1))), reason, place)
                : Gap.ofEverything(reason, place);
    }

    private static ObjectId table(List<String> name) {
        return ObjectId.of("table", name.size() > 1 ? name.getFirst() : "public", name.getLast());
    }

    private static boolean explains(Gap gap, String sql) {
        boolean everything = gap.objects().isEmpty() && gap.kind().equals("*");
        return everything || gap.objects().stream().anyMatch(object -> mentions(sql, table(object)));
    }

    /** The table whose child it is, else itself. */
    private static ObjectId table(ObjectId object) {
        int slash = object.name().indexOf('/');
        return slash < 0 ? object : new ObjectId("table", object.name().substring(0, slash));
    }

    private static boolean mentions(String sql, ObjectId object) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(object.simpleName()) + "(?![\\w$])")
                .matcher(sql)
                .find();
    }
}
