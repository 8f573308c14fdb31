package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Presence;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.ShownUrl;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    private Path folder;

    private Snapshot read(String sql) throws IOException {
        Path file = folder.resolve("schema.sql");
        Files.writeString(file, sql);
        return new SqlSource(file, 0, List.of(), TestServer.scratch()).read(NoProgress.INSTANCE);
    }

    @Test
    void aDumpIsReplayed() throws IOException {
        Snapshot snapshot = read("""
                \\restrict x
                SET statement_timeout = 0;
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;
                COMMENT ON EXTENSION pgcrypto IS 'c';
                CREATE TABLE public.t (id integer NOT NULL);
                ALTER TABLE public.t OWNER TO some_owner;
                COPY public.t (id) FROM stdin;
                1
                \\.
                \\unrestrict x
                """);
        assertEquals(List.of(), snapshot.gaps());
        assertEquals(Presence.PRESENT, snapshot.presence(ObjectId.parse("column:public.t/id")));
    }

    @Test
    void aFolderIsReplayedInTheOrderOfNames() throws IOException {
        Files.writeString(folder.resolve("2.sql"), "ALTER TABLE t ADD b int");
        Files.writeString(folder.resolve("1.sql"), "CREATE TABLE t (a int)");
        Files.writeString(folder.resolve("3.txt"), "nonsense");
        Snapshot snapshot = new SqlSource(folder, 0, List.of(), TestServer.scratch()).read(NoProgress.INSTANCE);
        assertEquals(Presence.PRESENT, snapshot.presence(ObjectId.parse("column:public.t/b")));
        assertEquals("sql:" + folder, snapshot.provenance().source());
    }

    @Test
    void aStatementThatFailsIsNamedWithItsPlace() {
        String message = assertThrows(
                        WorkFailedException.class, () -> read("CREATE TABLE t ();\n\nALTER TABLE t ADD a nope"))
                .getMessage();
        assertTrue(message.endsWith("schema.sql:3: type \"nope\" does not exist"), message);
    }

    @Test
    void aStatementThatIsNotAllowedIsAGapOfItsKind() throws IOException {
        Snapshot snapshot = read("CREATE TABLE t ();\nCREATE FUNCTION f() RETURNS int LANGUAGE c AS 'a', 'b';");
        assertEquals(
                List.of(new Gap("*", "function", List.of(), "permission denied for language c", "schema.sql:2")),
                snapshot.gaps());
        assertEquals(Presence.PRESENT, snapshot.presence(ObjectId.parse("table:public.t")));
        assertEquals(Presence.UNKNOWN, snapshot.presence(ObjectId.parse("function:public.f()")));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThrows(
                ConfigurationException.class,
                () -> new SqlSource(folder.resolve("none.sql"), 0, List.of(), TestServer.scratch())
                        .read(NoProgress.INSTANCE));
    }

    @Test
    void aUrlIsReadAndNamedWithoutItsPassword() {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute("CREATE TABLE a (); CREATE SCHEMA other; CREATE TABLE other.b ()");
            ReadLiveDatabases live =
                    new ReadLiveDatabases(new CatalogReader(), TestServer::scratch, PasswordAsker.NOBODY, Map.of());
            PostgresUrlSource source = new PostgresUrlSource(database.url(), List.of("other"), live);
            Snapshot snapshot = source.read(NoProgress.INSTANCE);
            String shown = "postgresql://" + database.user() + "@" + database.host() + ":" + database.port() + "/"
                    + database.name();
            assertEquals(shown, source.name());
            assertEquals(shown, snapshot.provenance().source());
            assertEquals(Presence.PRESENT, snapshot.presence(ObjectId.parse("table:other.b")));
            assertEquals(Presence.ABSENT, snapshot.presence(ObjectId.parse("table:public.a")));
        }
    }

    @Test
    void noFormOfAUrlShowsItsPassword() {
        for (String url : List.of(
                "postgresql://u:s3cret@h:1/d?sslmode=require",
                "postgresql://u:s3cret@x/y@h/d",
                "postgres://:s3cret@h/d",
                "jdbc:postgresql://h/d?user=u&password=s3cret&sslmode=require",
                "jdbc:postgresql://h/d?password=s3cret",
                "postgresql://h/d?sslpassword=s3cret",
                "postgresql://h/d?password=s3cret&sslpassword=s3cret&sslmode=require")) {
            String shown = ShownUrl.of(url);
            assertTrue(!shown.contains("s3cret"), shown);
        }
        assertEquals(
                Map.of(
                        "user",
                        "a@b",
                        "password",
                        "c:d/e",
                        "host",
                        "::1",
                        "port",
                        "6543",
                        "dbname",
                        "d b",
                        "sslmode",
                        "require"),
                ConnectionUrl.parts("postgresql://a%40b:c%3Ad%2Fe@[::1]:6543/d%20b?sslmode=require"));
    }
}
