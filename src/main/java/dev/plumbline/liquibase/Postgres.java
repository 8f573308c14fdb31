package dev.plumbline.liquibase;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.database.OfflineConnection;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as Liquibase sees it, without history tables: what ran is kept in memory. Every statement commits itself, as all that is
 * replayed does.
 */
final class Postgres extends PostgresDatabase {
    private final List<RanChangeSet> ran = new ArrayList<>();

    /** A server that is only imagined, so that changes can be written as SQL. */
    static Postgres imagined(int major) {
        Postgres database = new Postgres();
        database.setConnection(new OfflineConnection("offline:postgresql?version=" + major + ".0", null) {
            @Override
            public void attached(Database to) {
                // Liquibase would keep a history in a file beside the changelog.
            }
        });
        return database;
    }

    /** A scratch database, by its replaying session. */
    static Postgres scratch(java.sql.Connection session) {
        Postgres database = new Postgres();
        database.setConnection(new JdbcConnection(session));
        return database;
    }

    void noteRun(ChangeSet changeSet) {
        ran.add(new RanChangeSet(
                changeSet.getFilePath(),
                changeSet.getId(),
                changeSet.getAuthor(),
                null,
                null,
                null,
                ChangeSet.ExecType.EXECUTED,
                null,
                null,
                null,
                null,
                null));
    }

    /** Whether nothing ran so far. */
    boolean isFresh() {
        return ran.isEmpty();
    }

    /** Takes over what ran on the same database in an earlier session. */
    void remember(Postgres before) {
        ran.addAll(before.ran);
    }

    @Override
    public boolean getAutoCommitMode() {
        return true;
    }

    @Override
    public void setAutoCommit(boolean wanted) {}

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public List<RanChangeSet> getRanChangeSetList() {
        return ran;
    }

    @Override
    public @Nullable RanChangeSet getRanChangeSet(ChangeSet changeSet) {
        return ran.stream().filter(each -> each.isSameAs(changeSet)).findFirst().orElse(null);
    }

    @Override
    public ChangeSet.RunStatus getRunStatus(ChangeSet changeSet) {
        return getRanChangeSet(changeSet) == null ? ChangeSet.RunStatus.NOT_RAN : ChangeSet.RunStatus.ALREADY_RAN;
    }

    @Override
    public @Nullable Date getRanDate(ChangeSet changeSet) {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
