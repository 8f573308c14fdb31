package dev.plumbline.liquibase;

import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.RevisionRunner.Sink;
import dev.plumbline.port.RevisionRunner.Stop;
import java.util.List;
import java.util.Optional;
import liquibase.exception.DatabaseException;
import liquibase.executor.jvm.JdbcExecutor;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RuntimeStatement;
import org.jspecify.annotations.Nullable;

/** Liquibase's executor, whose statements go to the replay; only its questions go to the database directly. */
final class ReplayExecutor extends JdbcExecutor {
    private final Postgres postgres;
    private final Sink sink;
    private final Place place;
    private @Nullable Stop stop;

    ReplayExecutor(Postgres postgres, Sink sink, Place place) {
        this.postgres = postgres;
        this.sink = sink;
        this.place = place;
        setDatabase(postgres);
    }

    /** The statement that failed last. */
    Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    @Override
    public void execute(SqlStatement sql) throws DatabaseException {
        execute(sql, List.of());
    }

    @Override
    public void execute(SqlStatement sql, @Nullable List<SqlVisitor> visitors) throws DatabaseException {
        if (sql instanceof RuntimeStatement own) {
            own.generate(postgres);
            return;
        }
        List<String> texts = GeneratedSql.of(sql, postgres, visitors == null ? List.of() : visitors)
                .toList();
        for (String text : texts) {
            SourceStatement statement = new SourceStatement(text, place);
            if (sink.run(statement) instanceof ReplayOutcome.Failed failed) {
                stop = new Stop(statement, failed);
                throw new DatabaseException(failed.message());
            }
        }
    }

    @Override
    public int update(SqlStatement sql) throws DatabaseException {
        return update(sql, List.of());
    }

    @Override
    public int update(SqlStatement sql, @Nullable List<SqlVisitor> visitors) throws DatabaseException {
        execute(sql, visitors);
        return 0;
    }

    @Override
    public void comment(String message) {}
}
