package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ExactRuns.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A changelog whose revisions hold the statements that their upgrades really sent; rows and session settings are left out and counted. */
final class ExactStatements {
    private static final Pattern NO_SCHEMA = Pattern.compile(
            "(?is)\\A(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(?:select|insert|update|delete|with|show|set|reset|copy|begin|commit|rollback|savepoint|release|lock|values|explain)\\b.*");
    private static final Pattern SEARCH_PATH =
            Pattern.compile("(?is)\\A\\s*set\\s+(?:local\\s+|session\\s+)?search_path\\b.*");

    private ExactStatements() {}

    /** Whether set-up code sends the names of the migrations elsewhere than a joint replay would. */
    static boolean setsSearchPath(List<Sent> sent) {
        return sent.stream()
                .anyMatch(each -> each.revision().isEmpty()
                        && SEARCH_PATH.matcher(each.sql()).matches());
    }

    static Changelog in(Changelog read, List<Sent> sent) {
        List<Revision> revisions = new ArrayList<>();
        for (Revision revision : read.revisions()) {
            revisions.add(revision(revision, sent, revisions.isEmpty()));
        }
        List<Gap> gaps =
                read.gaps().stream().filter(gap -> !gap.objects().isEmpty()).toList();
        return new Changelog(
                read.set(),
                revisions,
                read.heads(),
                read.filtersAutogenerate(),
                gaps,
                read.ledger(),
                read.onlyFromBaseline());
    }

    /** What set-up code makes before the first revision belongs to that one. */
    private static Revision revision(Revision read, List<Sent> sent, boolean first) {
        List<Sent> before = sent.stream()
                .filter(each -> first && each.revision().isEmpty() && makesSchema(each.sql()))
                .toList();
        List<Sent> own =
                sent.stream().filter(each -> each.revision().equals(read.id())).toList();
        List<SourceStatement> statements = Stream.concat(before.stream(), own.stream())
                .map(Sent::sql)
                .filter(sql -> !NO_SCHEMA.matcher(sql).matches())
                .map(sql -> new SourceStatement(sql.strip(), read.place()))
                .toList();
        int leftOut = (int) own.stream()
                .filter(each -> NO_SCHEMA.matcher(each.sql()).matches())
                .count();
        return new Revision(
                read.id(),
                read.parents(),
                read.dependsOn(),
                read.title(),
                read.place(),
                statements,
                leftOut,
                List.of());
    }

    private static boolean makesSchema(String sql) {
        return sql.strip().regionMatches(true, 0, "CREATE SCHEMA", 0, 13)
                || sql.strip().regionMatches(true, 0, "CREATE EXTENSION", 0, 16);
    }
}
