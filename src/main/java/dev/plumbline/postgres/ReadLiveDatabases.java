package dev.plumbline.postgres;

import dev.plumbline.plan.RowAnswers;
import dev.plumbline.plan.RowQuestions;
import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Connection;
import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.Connection.Target;
import dev.plumbline.port.LiveDatabases;
import dev.plumbline.port.LiveReading;
import dev.plumbline.port.LiveRequest;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.WorkFailedException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Reads live databases through the driver; one that is built from SQL files is built on a scratch database first. */
public final class ReadLiveDatabases implements LiveDatabases {
    private static final int OLDEST = 13;

    private final CatalogReading reading;
    private final Supplier<ScratchDatabases> scratch;
    private final PasswordAsker asker;
    private final Map<String, String> environment;

    /** Those that let us in, so that nobody is asked twice. */
    private final Map<Connection, Optional<Secret>> passwords = new ConcurrentHashMap<>();

    /**
     * Reading with the process's environment variables.
     *
     * @param scratch asked for only where a database is to be built
     */
    public ReadLiveDatabases(CatalogReading reading, Supplier<ScratchDatabases> scratch, PasswordAsker asker) {
        this(reading, scratch, asker, System.getenv());
    }

    ReadLiveDatabases(
            CatalogReading reading,
            Supplier<ScratchDatabases> scratch,
            PasswordAsker asker,
            Map<String, String> environment) {
        this.reading = reading;
        this.scratch = scratch;
        this.asker = asker;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public LiveReading read(Connection connection, LiveRequest request, Progress progress) {
        progress.check();
        LiveReader reader = new LiveReader(reading, request, progress);
        return connection.target() instanceof Target.Build build
                ? new BuiltDatabase(connection.name(), build, scratch.get()).read(reader)
                : inSession(
                        connection,
                        progress,
                        session -> reader.read(session.connection(), session.twin(), connection.name()));
    }

    @Override
    public RowAnswers ask(Connection connection, RowQuestions questions, Progress progress) {
        progress.check();
        return connection.target() instanceof Target.Build
                ? RowAnswers.none("the database is built from files and holds no rows of people")
                : inSession(
                        connection,
                        progress,
                        session -> new RowReader(
                                        session.connection(),
                                        progress,
                                        session.timeouts().statement())
                                .read(questions));
    }

    /** Work inside the one transaction of a session. */
    private interface Work<T> {
        T in(LiveSession session) throws SQLException;
    }

    private <T> T inSession(Connection connection, Progress progress, Work<T> work) {
        LiveTarget target = new LiveTargets(environment).of(connection);
        Optional<Secret> password = passwords.getOrDefault(connection, Optional.empty());
        password = password.isPresent() ? password : new Passwords(asker, environment).find(connection, target);
        Optional<Secret> secret = password;
        Unreachable unreachable = new Unreachable(connection.name(), target, secret);
        progress.at("connecting to " + connection.name());
        try (LiveSession session =
                Connecting.open(() -> LiveSession.open(target, secret, connection.timeouts()), progress)) {
            if (session.major() < OLDEST) {
                throw unreachable.tooOld(session.major());
            }
            passwords.put(connection, secret);
            session.begin();
            return work.in(session);
        } catch (SQLException e) {
            throw failure(e, unreachable, progress);
        } catch (WorkFailedException e) {
            throw e.getCause() instanceof SQLException cause && !LiveReader.isOfTheStatementAlone(cause)
                    ? failure(cause, unreachable, progress)
                    : e;
        }
    }

    private static RuntimeException failure(SQLException e, Unreachable unreachable, Progress progress) {
        return progress.cancelled() ? new CancelledException() : unreachable.because(e);
    }
}
