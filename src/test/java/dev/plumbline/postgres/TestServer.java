package dev.plumbline.postgres;

import dev.plumbline.port.ScratchDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One scratch PostgreSQL for all tests of a JVM, started when first wanted and stopped at exit. Its cluster lies in the user's cache
 * folder {@code plumbline-tests} and is used again by later runs.
 */
public final class TestServer {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestServer() {}

    /** A fresh database with nothing in it, for its administrator; dropped when closed. */
    public static EmptyDatabase emptyDatabase() {
        return new EmptyDatabase(server(), "test_" + NUMBER.incrementAndGet());
    }

    /** The same on the server of major version 15, for which Debian 12 has {@code pg_dump}. */
    public static EmptyDatabase emptyDatabase15() {
        return emptyDatabase(15);
    }

    /** The same on the server of that major version. */
    public static EmptyDatabase emptyDatabase(int major) {
        return new EmptyDatabase(Shared.SCRATCH.serverOf(major), "test_" + NUMBER.incrementAndGet());
    }

    /** The shared scratch databases. */
    public static ScratchDatabases scratch() {
        return Shared.SCRATCH;
    }

    /** The cache folder of tests, for child programs. */
    public static Path cache() {
        return CacheFolder.ofUser("plumbline-tests");
    }

    /** Drops cached heads of the server of major version 15. */
    public static void dropHeads(Set<String> keys) {
        try {
            for (String key : keys) {
                server15().administrator().dropDatabase("head_" + key);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("dropping cached heads", e);
        }
    }

    static ScratchServer server() {
        return Shared.SCRATCH.serverOf(0);
    }

    /** The one of major version 15. */
    static ScratchServer server15() {
        return Shared.SCRATCH.serverOf(15);
    }

    private static final class Shared {
        static final EmbeddedScratch SCRATCH = new EmbeddedScratch(cache(), new CatalogReader());
    }

    /** A database of its own for one test. */
    public static final class EmptyDatabase implements AutoCloseable {
        /** A database with a subscription cannot be dropped. */
        private static final String WITHOUT_SUBSCRIPTIONS = """
                DO $do$ DECLARE s name; BEGIN
                FOR s IN SELECT subname FROM pg_subscription
                         WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) LOOP
                    EXECUTE format('ALTER SUBSCRIPTION %I DISABLE', s);
                    EXECUTE format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', s);
                    EXECUTE format('DROP SUBSCRIPTION %I', s);
                END LOOP; END $do$""";

        private final ScratchServer server;
        private final String name;
        private final Connection connection;

        private EmptyDatabase(ScratchServer server, String name) {
            this.server = server;
            this.name = name;
            try {
                administer("CREATE DATABASE " + name + " TEMPLATE template0");
                this.connection = connect();
            } catch (SQLException e) {
                throw new IllegalStateException("making the database " + name, e);
            }
        }

        /** An open connection of the superuser; closed with the database. */
        public Connection connection() {
            return connection;
        }

        /** Another connection of the superuser, which the caller closes. */
        public Connection connect() throws SQLException {
            return server.sessions().administratorIn(name);
        }

        /** Runs SQL, several statements at once where it holds several. */
        public void execute(String sql) {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        public String name() {
            return name;
        }

        /** {@code host}, for a connection by parts. */
        public String host() {
            return server.sessions().address().host();
        }

        public int port() {
            return server.sessions().address().port();
        }

        /** The superuser's name. */
        public String user() {
            return server.sessions().address().user();
        }

        /** The superuser's password. */
        public String password() {
            return server.sessions().address().password().reveal();
        }

        /** {@code postgresql://user:password@host:port/name}. */
        public String url() {
            return "postgresql://" + user() + ":" + password() + "@" + host() + ":" + port() + "/" + name;
        }

        /** The same for the driver, with user and password as parameters. */
        public String jdbcUrl() {
            return "jdbc:postgresql://" + host() + ":" + port() + "/" + name + "?user=" + user() + "&password="
                    + password();
        }

        @Override
        public void close() {
            try {
                connection.setAutoCommit(true);
                execute(WITHOUT_SUBSCRIPTIONS);
                connection.close();
                administer("DROP DATABASE " + name + " WITH (FORCE)");
            } catch (SQLException e) {
                throw new IllegalStateException("dropping the database " + name, e);
            }
        }

        private void administer(String sql) throws SQLException {
            server.administrator().execute(sql);
        }
    }
}
