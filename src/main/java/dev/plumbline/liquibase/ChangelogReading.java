package dev.plumbline.liquibase;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Ledger;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import liquibase.ChecksumVersion;
import liquibase.change.Change;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import org.jspecify.annotations.Nullable;

/** A parsed changelog as revisions, one for each changeset, in the order in which Liquibase runs them. */
final class ChangelogReading {
    private final MigrationSet set;
    private final Postgres imagined;
    private final DatabaseChangeLog parsed;
    private final Progress progress;
    private final ChangesetPlaces places;
    private final List<ChangeSetFilter> filters;
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<String, Ledger.Entry> entries = new HashMap<>();

    ChangelogReading(ChangelogFile file, Postgres imagined, DatabaseChangeLog parsed, Progress progress) {
        this.set = file.set();
        this.imagined = imagined;
        this.parsed = parsed;
        this.progress = progress;
        this.places = new ChangesetPlaces(file.files());
        this.filters = List.of(
                new ContextChangeSetFilter(Parameters.contexts(set)),
                new LabelChangeSetFilter(Parameters.labels(set)),
                new DbmsChangeSetFilter(imagined),
                new IgnoreChangeSetFilter());
    }

    Changelog changelog() {
        List<Revision> revisions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> leftOut = new HashSet<>();
        noteRefused(parsed.getPreconditions(), new Place(set.folder(), 0), gaps);
        for (ChangeSet changeSet : parsed.getChangeSets()) {
            progress.check();
            Revision revision = revision(changeSet);
            if (!seen.add(revision.id())) {
                gaps.add(Gap.ofEverything(
                        "another changeset has the same id and author, and Liquibase refuses both",
                        revision.place().toString()));
                continue;
            }
            revisions.add(revision);
            if (filters.stream().anyMatch(filter -> !filter.accepts(changeSet).isAccepted())) {
                leftOut.add(revision.id());
            }
        }
        List<String> run = revisions.stream()
                .map(Revision::id)
                .filter(id -> !leftOut.contains(id))
                .toList();
        List<String> heads = run.isEmpty() ? List.of() : List.of(run.getLast());
        return new Changelog(
                set, revisions, heads, true, gaps, new Ledger.Journal(new ChangesetNames(), entries), leftOut);
    }

    private Revision revision(ChangeSet changeSet) {
        Place place = places.of(changeSet);
        List<Gap> own = new ArrayList<>();
        noteRefused(changeSet.getPreconditions(), place, own);
        changeSet.getChanges().stream()
                .filter(RefusedChange.class::isInstance)
                .map(change -> ((RefusedChange) change).reason())
                .filter(reason -> !reason.isEmpty())
                .forEach(reason -> own.add(Gap.ofEverything(reason, place.toString())));
        String id = ChangesetNames.of(changeSet);
        boolean ours = changeSet.getChanges().stream().anyMatch(RefusedChange.class::isInstance);
        entries.put(id, ours ? Ledger.Entry.UNCHECKED : entry(changeSet));
        String title =
                changeSet.getComments() == null ? "" : changeSet.getComments().strip();
        return new Revision(id, List.of(), List.of(), title, place, statements(changeSet, place), 0, own);
    }

    private static void noteRefused(@Nullable Precondition precondition, Place place, List<Gap> into) {
        if (precondition instanceof RefusedPrecondition) {
            into.add(Gap.ofEverything(RefusedPrecondition.REASON, place.toString()));
        } else if (precondition instanceof PreconditionLogic several) {
            several.getNestedPreconditions().forEach(each -> noteRefused(each, place, into));
        }
    }

    /** What Liquibase may have noted of this text: by its present way of counting and by the one before. */
    private static Ledger.Entry entry(ChangeSet changeSet) {
        Set<String> sums = new HashSet<>();
        for (ChecksumVersion version : List.of(ChecksumVersion.V8, ChecksumVersion.V9)) {
            changeSet.clearCheckSum();
            sums.add(changeSet.generateCheckSum(version).toString());
        }
        changeSet.clearCheckSum();
        Set<CheckSum> valid = changeSet.getValidCheckSums();
        boolean any = valid.stream()
                .anyMatch(sum -> sum.toString().toLowerCase(Locale.ROOT).endsWith("any"));
        valid.forEach(sum -> sums.add(sum.toString()));
        return any ? Ledger.Entry.UNCHECKED : new Ledger.Entry(sums, runsAgain(changeSet));
    }

    private static boolean runsAgain(ChangeSet changeSet) {
        return changeSet.isRunOnChange() || changeSet.isAlwaysRun();
    }

    /** Shown as evidence and to order sets; what is replayed is generated again on the server. */
    private List<SourceStatement> statements(ChangeSet changeSet, Place place) {
        return changeSet.getChanges().stream()
                .flatMap(this::sqlOf)
                .map(sql -> new SourceStatement(sql, place))
                .toList();
    }

    private Stream<String> sqlOf(Change change) {
        try {
            return GeneratedSql.of(change, imagined, List.of());
        } catch (RuntimeException | liquibase.exception.LiquibaseException e) {
            // Some changes look at the database to know what to say; the replay has one.
            return Stream.empty();
        }
    }
}
