package dev.plumbline.postgres;

import dev.plumbline.port.Connection;
import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.WorkFailedException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scratch databases on a server given by URL, which others may use too. Ours are called {@code plumbline_} and a random token, and are
 * dropped on close; those of processes that died are recognised by a lock that nobody holds any more, and dropped by the next.
 */
public final class UrlScratch implements ScratchDatabases {
    private final Connection connection;
    private final CatalogReading reading;
    private final PasswordAsker asker;
    private final Map<String, String> environment;
    private final Thread atExit = new Thread(this::stop, "drop scratch databases");
    private @Nullable ScratchServer server;
    private boolean closed;

    /** On that server, connected to when first wanted. */
    public UrlScratch(String url, CatalogReading reading, PasswordAsker asker) {
        this(url, reading, asker, System.getenv());
    }

    UrlScratch(String url, CatalogReading reading, PasswordAsker asker, Map<String, String> environment) {
        this.connection = ConnectionUrl.parse(url);
        this.reading = reading;
        this.asker = asker;
        this.environment = Map.copyOf(environment);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    @Override
    public ScratchDatabase create(ScratchRequest request, Progress progress) {
        progress.check();
        progress.at("preparing a scratch database");
        return new ScratchWork(server(), reading).create(request);
    }

    @Override
    public int newestMajor() {
        return server().major();
    }

    synchronized ScratchServer server() {
        if (closed) {
            throw new WorkFailedException("the scratch server was let go", "");
        }
        ScratchServer known = server;
        if (known == null) {
            known = open();
            server = known;
        }
        return known;
    }

    private ScratchServer open() {
        LiveTarget target = new LiveTargets(environment).of(connection);
        Optional<Secret> password = new Passwords(asker, environment).find(connection, target);
        Sessions sessions = new Sessions(
                new ServerAddress(
                        target.host(),
                        target.port(),
                        target.database(),
                        target.user(),
                        password.orElseGet(() -> new Secret(""))),
                target.parameters());
        try {
            return new ScratchServer(sessions, ScratchNames.ofSharedServer()).ready();
        } catch (SQLException e) {
            throw new Unreachable("the scratch server", target, password).because(e);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The machine is shutting down already, and the hook does the same work.
            return;
        }
        stop();
    }

    private synchronized void stop() {
        closed = true;
        ScratchServer open = server;
        server = null;
        if (open != null) {
            open.close();
        }
    }
}
