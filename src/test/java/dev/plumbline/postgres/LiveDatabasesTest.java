package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Presence;
import dev.plumbline.changelog.History;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.port.CancelledException;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection;
import dev.plumbline.port.Connection.PasswordSource;
import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.Connection.Target;
import dev.plumbline.port.Connection.Timeouts;
import dev.plumbline.port.LiveReading;
import dev.plumbline.port.LiveRequest;
import dev.plumbline.port.Progress;
import dev.plumbline.port.UnreachableException;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDatabasesTest {
    private static final Timeouts QUICK =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMillis(500));
    private static final HistoryTable HISTORY = new HistoryTable("meals", "alembic_version");

    private TestServer.EmptyDatabase database;

    @BeforeEach
    void create() {
        database = TestServer.emptyDatabase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ReadLiveDatabases live(Map<String, String> environment) {
        return new ReadLiveDatabases(new CatalogReader(), TestServer::scratch, PasswordAsker.NOBODY, environment);
    }

    private static Connection connection(Target target, @Nullable String user, PasswordSource password) {
        return new Connection("prod", "production", "", target, user, password, Map.of(), QUICK, Map.of(), Map.of());
    }

    private Target.Server server() {
        return new Target.Server(database.host(), database.port(), database.name());
    }

    private Connection asSuperuser() {
        return connection(server(), database.user(), new PasswordSource.Typed(new Secret(database.password())));
    }

    private static LiveReading read(Connection connection, LiveRequest request) {
        return live(Map.of()).read(connection, request, NoProgress.INSTANCE);
    }

    private static UnreachableException unreachable(Connection connection) {
        return assertThrows(UnreachableException.class, () -> read(connection, LiveRequest.definitions()));
    }

    @Test
    void readsDefinitionsHistoryAgesAndSizesInOneTransaction() {
        database.execute("CREATE SCHEMA meals");
        database.execute("CREATE TABLE meals.foods (id int PRIMARY KEY, name text)");
        database.execute("CREATE TABLE meals.alembic_version (version_num varchar(32) PRIMARY KEY)");
        database.execute("INSERT INTO meals.alembic_version VALUES ('0002')");
        database.execute("ALTER TABLE meals.foods ADD later text");
        database.execute("INSERT INTO meals.foods SELECT i FROM generate_series(1, 100) i; ANALYZE meals.foods");
        LiveReading reading = read(
                asSuperuser(),
                new LiveRequest(List.of(), List.of(HISTORY, new HistoryTable("public", "alembic_version")), true));
        ObjectId foods = ObjectId.of("table", "meals", "foods");
        assertEquals(Presence.PRESENT, reading.snapshot().presence(foods.child("column", "later")));
        assertEquals(List.of(), reading.snapshot().gaps());
        History history = reading.histories().getFirst();
        assertEquals(List.of("0002"), history.revisions());
        assertEquals(Presence.ABSENT, reading.histories().get(1).presence());
        long row = ageOf(history);
        long table = age(reading, foods);
        long column = age(reading, foods.child("column", "name"));
        long later = age(reading, foods.child("column", "later"));
        assertEquals(table, column);
        assertTrue(later < row && row < table, later + " " + row + " " + table);
        assertEquals(100L, reading.rows().get(foods));
        assertFalse(reading.rows().containsKey(HISTORY.id()));
    }

    private static long age(LiveReading reading, ObjectId id) {
        Long age = reading.ages().get(id);
        org.junit.jupiter.api.Assertions.assertNotNull(age, id.toString());
        return age;
    }

    private static long ageOf(History history) {
        Long age = history.rowAge();
        org.junit.jupiter.api.Assertions.assertNotNull(age);
        return age;
    }

    @Test
    void withoutRightsDefinitionsAreReadAndTheHistoryIsUnknown() {
        database.execute("CREATE SCHEMA meals; CREATE TABLE meals.alembic_version (version_num text)");
        database.execute("DROP ROLE IF EXISTS plain_reader; CREATE ROLE plain_reader LOGIN PASSWORD 'sEcret-17'");
        LiveReading reading = read(
                connection(server(), "plain_reader", new PasswordSource.Typed(new Secret("sEcret-17"))),
                new LiveRequest(List.of(), List.of(HISTORY), true));
        assertEquals(Presence.PRESENT, reading.snapshot().presence(HISTORY.id()));
        assertEquals(
                new History(HISTORY, Presence.UNKNOWN, List.of(), null, "permission denied for schema meals"),
                reading.histories().getFirst());
        assertTrue(reading.ages().containsKey(HISTORY.id()));
        database.execute("DROP ROLE plain_reader");
    }

    @Test
    void aHistoryThatRowSecurityWouldCutIsUnknown() {
        database.execute("CREATE SCHEMA meals; CREATE TABLE meals.alembic_version (version_num text);"
                + " INSERT INTO meals.alembic_version VALUES ('1'); ALTER TABLE meals.alembic_version ENABLE ROW LEVEL SECURITY;"
                + " DROP ROLE IF EXISTS cut_reader; CREATE ROLE cut_reader LOGIN PASSWORD 'sEcret-17';"
                + " GRANT USAGE ON SCHEMA meals TO cut_reader; GRANT SELECT ON meals.alembic_version TO cut_reader");
        History history = read(
                        connection(server(), "cut_reader", new PasswordSource.Typed(new Secret("sEcret-17"))),
                        new LiveRequest(List.of(), List.of(HISTORY), false))
                .histories()
                .getFirst();
        assertEquals(Presence.UNKNOWN, history.presence());
        assertNull(history.rowAge());
        database.execute("DROP OWNED BY cut_reader; DROP ROLE cut_reader");
    }

    @Test
    void aRevokedCatalogFunctionIsAGapAndNeverFewerAges() {
        database.execute(
                "CREATE TABLE t (); DROP ROLE IF EXISTS poor_reader; CREATE ROLE poor_reader LOGIN PASSWORD 'sEcret-17'");
        database.execute("REVOKE EXECUTE ON FUNCTION pg_catalog.age(xid) FROM PUBLIC");
        LiveReading reading = read(
                connection(server(), "poor_reader", new PasswordSource.Typed(new Secret("sEcret-17"))),
                new LiveRequest(List.of(), List.of(), true));
        assertEquals(Map.of(), reading.ages());
        assertEquals(
                List.of("permission denied for function age"),
                reading.snapshot().gaps().stream().map(gap -> gap.reason()).toList());
        database.execute("DROP ROLE poor_reader");
    }

    @Test
    void aServerThatIsNotThereIsNamedWithTheReason() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        UnreachableException refused =
                unreachable(connection(new Target.Server("127.0.0.1", port, "x"), "u", new PasswordSource.Default()));
        assertEquals(
                "cannot reach prod (127.0.0.1:" + port + "/x): nothing listens there (Connection refused)",
                refused.getMessage());
        assertEquals(
                "cannot reach prod (nowhere.invalid:5432/x): the host nowhere.invalid is not known",
                unreachable(connection(
                                new Target.Server("nowhere.invalid", 5432, "x"), "u", new PasswordSource.Default()))
                        .getMessage());
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();
            UnreachableException timeout = unreachable(connection(
                    new Target.Server("127.0.0.1", silent.getLocalPort(), "x"), "u", new PasswordSource.Default()));
            assertTrue(timeout.getMessage().endsWith("it did not answer in time"), timeout.getMessage());
            assertTrue(System.nanoTime() - start < 10_000_000_000L);
        }
    }

    @Test
    void neitherMessageNorStackTraceShowsAPassword() {
        String secret = "wr0ng-Pa55word";
        Connection wrong = connection(server(), database.user(), new PasswordSource.Typed(new Secret(secret)));
        Connection url = ConnectionUrl.parse("postgresql://" + database.user() + ":" + secret + "@" + database.host()
                + ":" + database.port() + "/" + database.name());
        Connection jdbc = ConnectionUrl.parse("jdbc:postgresql://" + database.host() + ":" + database.port()
                + "/nope?user=" + database.user() + "&password=" + secret);
        for (Connection each : List.of(wrong, url, jdbc)) {
            UnreachableException e = unreachable(each);
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            text.append(e.remedy()).append(each.toString()).append(each.name());
            assertFalse(text.toString().contains(secret), text.toString());
            assertTrue(e.getMessage().contains("password authentication failed"), e.getMessage());
        }
        Connection other = connection(
                new Target.Server(database.host(), database.port(), "no such"),
                database.user(),
                new PasswordSource.Typed(new Secret(database.password())));
        assertTrue(unreachable(other).getMessage().endsWith("database \"no such\" does not exist"));
    }

    @Test
    void passwordsComeFromVariablesAndThePasswordFile(@TempDir Path home) throws IOException {
        Connection variable = connection(server(), database.user(), new PasswordSource.Variable("DB_PASSWORD"));
        assertEquals(
                "prod",
                live(Map.of("DB_PASSWORD", database.password()))
                        .read(variable, LiveRequest.definitions(), NoProgress.INSTANCE)
                        .snapshot()
                        .provenance()
                        .source());
        assertThrows(ConfigurationException.class, () -> read(variable, LiveRequest.definitions()));
        Path file = home.resolve(".pgpass");
        Folders.writePrivate(
                file,
                "# x\nother:*:*:*:no\n" + database.host() + ":*:*:" + database.user() + ":" + database.password()
                        + "\n");
        Connection usual = connection(server(), database.user(), new PasswordSource.Default());
        live(Map.of("HOME", home.toString())).read(usual, LiveRequest.definitions(), NoProgress.INSTANCE);
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        assertThrows(
                ConfigurationException.class,
                () -> live(Map.of("HOME", home.toString()))
                        .read(usual, LiveRequest.definitions(), NoProgress.INSTANCE));
    }

    @Test
    void aProgramForThePasswordRunsOnlyWhereItMay(@TempDir Path folder) throws IOException {
        Path marker = folder.resolve("ran");
        Connection command = connection(
                server(),
                database.user(),
                new PasswordSource.Command(
                        List.of("sh", "-c", "touch " + marker + "; echo \"$1\"", "x", database.password())));
        assertThrows(ConfigurationException.class, () -> read(command, LiveRequest.definitions()));
        assertFalse(Files.exists(marker));
        PasswordAsker trusting = new PasswordAsker() {
            @Override
            public Optional<Secret> ask(String connection) {
                return Optional.empty();
            }

            @Override
            public boolean mayRun(String connection, List<String> line) {
                return true;
            }
        };
        new ReadLiveDatabases(new CatalogReader(), TestServer::scratch, trusting, Map.of())
                .read(command, LiveRequest.definitions(), NoProgress.INSTANCE);
        assertTrue(Files.exists(marker));
    }

    @Test
    void aServiceFileIsReadAndASocketIsRefusedClearly(@TempDir Path home) throws IOException {
        Path file = home.resolve("services");
        Files.writeString(
                file,
                "[other]\nhost=x\n[mine]\nhost=" + database.host() + "\nport=" + database.port() + "\ndbname="
                        + database.name() + "\nuser=" + database.user() + "\n");
        Connection service = connection(
                new Target.PgService("mine"), null, new PasswordSource.Typed(new Secret(database.password())));
        live(Map.of("PGSERVICEFILE", file.toString())).read(service, LiveRequest.definitions(), NoProgress.INSTANCE);
        assertThrows(ConfigurationException.class, () -> read(service, LiveRequest.definitions()));
        Connection socket =
                connection(new Target.Server("/var/run/postgresql", 5432, "x"), "u", new PasswordSource.Default());
        assertEquals(
                "prod: the socket /var/run/postgresql cannot be used, as the Java driver speaks TCP only",
                assertThrows(ConfigurationException.class, () -> read(socket, LiveRequest.definitions()))
                        .getMessage());
    }

    @Test
    void parametersOfTheDriverThatLoadClassesAreRefused() {
        Connection evil = ConnectionUrl.parse("jdbc:postgresql://127.0.0.1:1/x?socketFactory=java.lang.ProcessBuilder");
        assertThrows(ConfigurationException.class, () -> read(evil, LiveRequest.definitions()));
    }

    @Test
    void cancellingEndsTheQueryOnTheServer() throws Exception {
        database.execute("CREATE TABLE held (); CREATE VIEW v AS SELECT FROM held");
        Connection patient = new Connection(
                "prod",
                "production",
                "",
                server(),
                database.user(),
                new PasswordSource.Typed(new Secret(database.password())),
                Map.of(),
                new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60)),
                Map.of(),
                Map.of());
        try (java.sql.Connection holder = database.connect();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("LOCK TABLE held, v IN ACCESS EXCLUSIVE MODE");
            ManualProgress progress = new ManualProgress();
            Thread canceller = Thread.ofVirtual().start(() -> {
                awaitWaiting();
                progress.cancel();
            });
            long start = System.nanoTime();
            assertThrows(
                    CancelledException.class, () -> live(Map.of()).read(patient, LiveRequest.definitions(), progress));
            assertTrue(System.nanoTime() - start < 20_000_000_000L);
            canceller.join();
            assertEquals(Set.of(), sessionsOfOurs());
        }
    }

    @Test
    void cancellingWhileConnectingGivesUpAtOnce() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ManualProgress progress = new ManualProgress();
            Thread canceller = Thread.ofVirtual().start(() -> {
                try {
                    silent.accept();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                progress.cancel();
            });
            Connection patient = connection(
                    new Target.Server("127.0.0.1", silent.getLocalPort(), "x"), "u", new PasswordSource.Default());
            assertThrows(
                    CancelledException.class, () -> live(Map.of()).read(patient, LiveRequest.definitions(), progress));
            canceller.join();
        }
    }

    private void awaitWaiting() {
        String sql =
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = '"
                        + database.name() + "')";
        try (java.sql.Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            long end = System.nanoTime() + 20_000_000_000L;
            boolean waiting = false;
            while (!waiting && System.nanoTime() < end) {
                try (var row = statement.executeQuery(sql)) {
                    row.next();
                    waiting = row.getInt(1) > 0;
                }
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sessions that still run something in this database, other than the test's own. */
    private Set<String> sessionsOfOurs() throws java.sql.SQLException {
        java.util.Set<String> queries = new java.util.TreeSet<>();
        try (java.sql.Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT query FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND state = 'active' AND pid <> pg_backend_pid()")) {
            while (rows.next()) {
                queries.add(rows.getString(1));
            }
        }
        return queries;
    }

    @Test
    void aBuiltDatabaseIsReadLikeALiveOne(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("01-first.sql"), "CREATE TABLE t (id int);\nGRANT SELECT ON t TO new_reader;");
        Files.writeString(
                folder.resolve("02-history.sql"),
                "BEGIN;\nCREATE TABLE alembic_version (version_num text);\nINSERT INTO alembic_version VALUES ('a');\nCOMMIT;\n");
        Files.writeString(folder.resolve("03-later.sql"), "ALTER TABLE t ADD b int; ALTER TABLE t ADD c int");
        Connection built =
                connection(new Target.Build(folder, List.of("supabase"), null), null, new PasswordSource.Default());
        HistoryTable history = new HistoryTable("public", "alembic_version");
        LiveReading reading = read(built, new LiveRequest(List.of(), List.of(history), true));
        ObjectId t = ObjectId.of("table", "public", "t");
        assertEquals(
                Set.of("schema:public", "table:public.alembic_version", "table:public.t"),
                Set.copyOf(reading.snapshot().objects().keySet().stream()
                        .map(ObjectId::toString)
                        .filter(id -> id.startsWith("schema:") || id.startsWith("table:"))
                        .toList()));
        assertEquals(List.of("a"), reading.histories().getFirst().revisions());
        assertEquals(age(reading, t.child("column", "b")), age(reading, t.child("column", "c")));
        assertEquals(age(reading, history.id()), reading.histories().getFirst().rowAge());
        assertTrue(age(reading, t) > age(reading, history.id()));
    }

    @Test
    void aFileThatFailsIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("01.sql"), "CREATE TABLE t (id int);\n\nSELECT 1,\n  nope;");
        Connection built = connection(new Target.Build(folder, List.of(), null), null, new PasswordSource.Default());
        assertEquals(
                "prod cannot be built: " + folder.getFileName() + "/01.sql:4: column \"nope\" does not exist",
                assertThrows(WorkFailedException.class, () -> read(built, LiveRequest.definitions()))
                        .getMessage());
    }

    /** Cancelled by hand. */
    private static final class ManualProgress implements Progress {
        private final java.util.List<Runnable> actions = new java.util.concurrent.CopyOnWriteArrayList<>();
        private volatile boolean cancelled;

        @Override
        public void at(String doing) {
            assertFalse(doing.isEmpty());
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        synchronized void cancel() {
            cancelled = true;
            actions.forEach(Runnable::run);
        }

        @Override
        public synchronized Registration onCancel(Runnable action) {
            if (cancelled) {
                action.run();
            } else {
                actions.add(action);
            }
            return () -> actions.remove(action);
        }
    }
}
