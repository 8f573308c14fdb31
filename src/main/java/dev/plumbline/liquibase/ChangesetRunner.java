package dev.plumbline.liquibase;

import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.RevisionRunner;
import dev.plumbline.port.ScratchDatabase;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.exception.MigrationFailedException;
import liquibase.executor.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Lets Liquibase run changesets on one scratch database: it judges preconditions and generates SQL, the replay executes it. No history
 * table is made.
 */
final class ChangesetRunner implements RevisionRunner {
    private final ChangelogFile file;
    private final Map<String, ChangeSet> changeSets = new HashMap<>();
    private @Nullable Postgres postgres;
    private @Nullable DatabaseChangeLog parsed;
    private @Nullable Connection session;

    ChangesetRunner(ChangelogFile file) {
        this.file = file;
    }

    @Override
    public Optional<Stop> run(Revision revision, ScratchDatabase database, Sink sink) {
        try {
            return Quiet.call(file.files(), () -> run(revision, ready(database), sink));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return Optional.of(failed(revision, e));
        }
    }

    /** The database as Liquibase knows it; made again where the replay has another session. */
    private Postgres ready(ScratchDatabase database) throws Exception {
        Connection now = database.session(Connection.class);
        Postgres known = postgres;
        if (known != null && now.equals(session)) {
            return known;
        }
        Postgres fresh = Postgres.scratch(now);
        if (parsed == null) {
            DatabaseChangeLog log = file.parse(fresh);
            log.getChangeSets().forEach(changeSet -> changeSets.putIfAbsent(ChangesetNames.of(changeSet), changeSet));
            parsed = log;
        }
        if (known != null) {
            fresh.remember(known);
        }
        postgres = fresh;
        session = now;
        return fresh;
    }

    private Optional<Stop> run(Revision revision, Postgres database, Sink sink) throws Exception {
        ChangeSet changeSet = changeSets.get(revision.id());
        DatabaseChangeLog log = parsed;
        if (changeSet == null || log == null) {
            return Optional.of(
                    failed(revision, new IllegalStateException("the changelog changed while it was replayed")));
        }
        ReplayExecutor executor = new ReplayExecutor(database, sink, revision.place());
        ExecutorService executors = Scope.getCurrentScope().getSingleton(ExecutorService.class);
        executors.setExecutor("jdbc", database, executor);
        try {
            if (log.getPreconditions() != null && database.isFresh()) {
                log.getPreconditions().check(database, log, changeSet, null);
            }
            changeSet.setRunWith(null);
            changeSet.execute(log, null, database);
            database.noteRun(changeSet);
            return Optional.empty();
        } catch (MigrationFailedException e) {
            return Optional.of(executor.stop().orElseGet(() -> failed(revision, e)));
        } finally {
            executors.clearExecutor("jdbc", database);
        }
    }

    private static Stop failed(Revision revision, Exception e) {
        Place place = revision.place();
        return new Stop(new SourceStatement("", place), new ReplayOutcome.Failed("", Failure.text(e), ""));
    }
}
