package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.HeadState;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.RevisionRunner;
import dev.plumbline.port.ScratchDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replays migration sets together in one scratch database, because services refer to each other's tables: a set that another leans on
 * runs first, and a table that no migration makes is lent.
 */
final class JointReplay {
    /** Classes of SQLSTATEs that say nothing of the statement: connection, transaction, resources, locks, operator, system, fault. */
    private static final Set<String> OF_THE_SERVER = Set.of("", "08", "40", "53", "55", "57", "58", "XX");

    private final ScratchDatabase database;
    private final List<Changelog> changelogs;
    private final CreatedTables tables;
    private final Lender lender;
    private final Progress progress;
    private final Set<String> running = new HashSet<>();
    private final Set<String> leaning = new HashSet<>();
    private final Map<String, HeadState.Problem> problems = new HashMap<>();
    private final Map<String, RevisionRunner> runners = new HashMap<>();
    private final Function<Changelog, RevisionRunner> runnerOf;
    private Map<String, List<Revision>> revisions = Map.of();
    private Set<String> stale = Set.of();
    private ReplayState state = new ReplayState();
    private @Nullable Checkpoints checkpoints;

    /** What one replay works with. */
    record Parts(List<Changelog> changelogs, Function<Changelog, RevisionRunner> runnerOf, Lender lender) {}

    JointReplay(ScratchDatabase database, Parts parts, Progress progress) {
        this.database = database;
        this.changelogs = parts.changelogs();
        this.runnerOf = parts.runnerOf();
        this.tables = new CreatedTables(changelogs);
        this.lender = parts.lender();
        this.progress = progress;
    }

    /** Goes on from a point that was found in the cache, and keeps further ones. */
    JointReplay with(Checkpoints points, ReplayState from) {
        checkpoints = points;
        state = from;
        return this;
    }

    /** Runs those revisions of each set, by the set's name; sets that are not named run nothing. */
    HeadState replay(Replays.Wanted wanted) {
        revisions = wanted.revisions();
        stale = wanted.stale();
        boolean whole = changelogs.stream()
                .allMatch(changelog -> state.made.containsKey(changelog.set().name()));
        for (Changelog changelog : changelogs) {
            runSet(changelog);
        }
        if (checkpoints != null && problems.isEmpty() && !whole) {
            checkpoints.ended(database, state, !leaning.isEmpty());
        }
        Snapshot all = database.snapshot("head", progress);
        return new HeadState(withoutLent(all), state.lent, state.made, state.onceMade, problems, state.gaps);
    }

    private void runSet(Changelog changelog) {
        String set = changelog.set().name();
        if (state.made.containsKey(set) || !running.add(set)) {
            return;
        }
        boolean goesOn = state.begun.contains(set);
        int done = goesOn ? state.done : 0;
        Set<ObjectId> others = new HashSet<>(goesOn ? state.others : database.names());
        if (!goesOn) {
            state.begun.add(set);
            state.gap(set, changelog.gaps());
        }
        runRevisions(changelog, done, others);
        Set<ObjectId> own = new HashSet<>(database.names());
        own.removeAll(others);
        own.removeAll(state.lent);
        state.made.put(set, own);
        running.remove(set);
    }

    private void runRevisions(Changelog changelog, int first, Set<ObjectId> others) {
        String set = changelog.set().name();
        List<Revision> all = revisions.getOrDefault(set, List.of());
        for (int i = first; i < all.size(); i++) {
            boolean goesOn = stale.contains(set + " " + all.get(i).id())
                    ? runStale(changelog, all.get(i), others)
                    : runRevision(changelog, all.get(i), others);
            if (!goesOn) {
                return;
            }
            reached(set, i + 1, others);
        }
    }

    /** A set that leaned on another, or was lent something, has no points: a later revision of its own might have changed that. */
    private void reached(String set, int done, Set<ObjectId> others) {
        if (checkpoints != null && running.size() == 1 && !leaning.contains(set) && problems.isEmpty()) {
            state.done = done;
            state.others.clear();
            state.others.addAll(others);
            checkpoints.reached(database, state, set);
        }
    }

    /** It ran with a text that is lost: whatever its present text touches is not known as it was then. */
    private boolean runStale(Changelog changelog, Revision revision, Set<ObjectId> others) {
        Snapshot before = database.snapshot("before " + revision.id(), progress);
        boolean goesOn = runRevision(changelog, revision, others);
        Snapshot after = database.snapshot("after " + revision.id(), progress);
        state.gap(changelog.set().name(), StaleText.gaps(before, after, revision));
        return goesOn;
    }

    private boolean runRevision(Changelog changelog, Revision revision, Set<ObjectId> others) {
        String set = changelog.set().name();
        state.gap(set, revision.gaps());
        RevisionRunner runner = runners.computeIfAbsent(set, s -> runnerOf.apply(changelog));
        Optional<RevisionRunner.Stop> stop = runner.run(revision, database, statement -> {
            progress.check();
            rememberWhatGoes(statement);
            return runStatement(set, statement, others);
        });
        stop.ifPresent(what -> problems.put(set, problem(set, what.statement(), what.failure())));
        return stop.isEmpty();
    }

    private ReplayOutcome runStatement(String set, SourceStatement statement, Set<ObjectId> others) {
        Set<ObjectId> tried = new HashSet<>();
        ReplayOutcome outcome = database.run(statement);
        while (outcome instanceof ReplayOutcome.Failed failed
                && !failed.missing().isEmpty()
                && tried.add(CreatedTables.tableId(failed.missing()))
                && provide(set, CreatedTables.tableId(failed.missing()), others)) {
            outcome = database.run(statement);
        }
        if (outcome instanceof ReplayOutcome.NotAllowed notAllowed) {
            state.passing |= !notAllowed.sqlState().equals("42501");
            state.gap(set, List.of(StatementSubject.gap(statement, notAllowed.message())));
        }
        return outcome instanceof ReplayOutcome.Failed failed ? failed(set, statement, failed) : outcome;
    }

    /** Makes a missing table be there: by running the set that makes it, else by lending it. */
    private boolean provide(String wanting, ObjectId table, Set<ObjectId> others) {
        leaning.add(wanting);
        Optional<Changelog> maker = tables.maker(table)
                .filter(set -> !state.begun.contains(set))
                .flatMap(set -> changelogs.stream()
                        .filter(changelog -> changelog.set().name().equals(set))
                        .findFirst());
        if (maker.isPresent()) {
            runSet(maker.get());
            others.addAll(state.made.getOrDefault(maker.get().set().name(), Set.of()));
            return true;
        }
        return tables.maker(table).isEmpty() && lend(wanting, table);
    }

    private boolean lend(String wanting, ObjectId table) {
        List<String> statements = lender.lend(wanting, table);
        for (String sql : statements) {
            database.run(new SourceStatement(sql, new dev.plumbline.catalog.Place("lent " + table.label(), 0)));
        }
        return !statements.isEmpty() && state.lent.add(table);
    }

    /** A statement that fails because of what is not known is a gap too, and the replay goes on. */
    private ReplayOutcome failed(String set, SourceStatement statement, ReplayOutcome.Failed failed) {
        if (problem(set, statement, failed).code().equals("history-not-from-empty")) {
            return failed;
        }
        Optional<Gap> after = AfterGap.of(statement, failed, state.gaps.getOrDefault(set, List.of()));
        after.ifPresent(gap -> state.gap(set, List.of(gap)));
        state.passing |= OF_THE_SERVER.contains(
                failed.sqlState().substring(0, Math.min(2, failed.sqlState().length())));
        return after.isPresent() ? new ReplayOutcome.LeftOut("it needs what is not known") : failed;
    }

    private HeadState.Problem problem(String set, SourceStatement statement, ReplayOutcome.Failed failed) {
        boolean nobodyMakesIt = !failed.missing().isEmpty()
                && (failed.sqlState().equals("42P01") || changesInMissingSchema(statement, failed))
                && tables.maker(CreatedTables.tableId(failed.missing())).isEmpty();
        return new HeadState.Problem(
                nobodyMakesIt ? "history-not-from-empty" : "head-does-not-replay", set, statement, failed.message());
    }

    /** What is changed or dropped where not even the schema is there was made by something else; what is made there only lacks it. */
    private static boolean changesInMissingSchema(SourceStatement statement, ReplayOutcome.Failed failed) {
        return failed.sqlState().equals("3F000")
                && !statement.sql().strip().toUpperCase(Locale.ROOT).startsWith("CREATE TABLE");
    }

    private void rememberWhatGoes(SourceStatement statement) {
        if (statement.sql().toUpperCase(Locale.ROOT).contains("DROP")) {
            state.onceMade.addAll(database.names());
        }
    }

    private Snapshot withoutLent(Snapshot all) {
        return all.filter(object ->
                !state.lent.contains(object.id()) && !isUnderLent(object.id().name()));
    }

    private boolean isUnderLent(String name) {
        return state.lent.stream()
                .anyMatch(table -> name.startsWith(table.name() + "/")
                        || name.equals(table.toString())
                        || name.startsWith(table + "/")
                        || name.startsWith("column:" + table.name() + "/"));
    }
}
