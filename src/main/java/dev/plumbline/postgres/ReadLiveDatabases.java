package dev.plumbline.postgres;

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
import java.util.function.Supplier;

/** Reads live databases through the driver; one that is built from SQL files is built on a scratch database first. */
public final class ReadLiveDatabases implements LiveDatabases {
    private static final int OLDEST = 13;

    private final CatalogReading reading;
    private final Supplier<ScratchDatabases> scratch;
    private final PasswordAsker asker;
    private final Map<String, String> environment;

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
                : readServer(connection, reader);
    }

    private LiveReading readServer(Connection connection, LiveReader reader) {
        LiveTarget target = new LiveTargets(environment).of(connection);
        Optional<Secret> password = new Passwords(asker, environment).find(connection, target);
        Unreachable unreachable = new Unreachable(connection.name(), target, password);
        Progress progress = reader.progress();
        progress.at("connecting to " + connection.name());
        try (LiveSession session =
                Connecting.open(() -> LiveSession.open(target, password, connection.timeouts()), progress)) {
            if (session.major() < OLDEST) {
                throw unreachable.tooOld(session.major());
            }
            session.begin();
            return reader.read(session.connection(), connection.name());
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
