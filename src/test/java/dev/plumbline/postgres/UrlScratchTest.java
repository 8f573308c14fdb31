package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.UnreachableException;
import dev.plumbline.port.WorkFailedException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UrlScratchTest {
    private static final ScratchRequest PLAIN = new ScratchRequest(15, List.of(), List.of("meals"), List.of());

    private TestServer.EmptyDatabase given;

    @BeforeEach
    void create() {
        given = TestServer.emptyDatabase();
    }

    @AfterEach
    void close() {
        given.close();
    }

    private static UrlScratch on(String url) {
        return new UrlScratch(url, new CatalogReader(), PasswordAsker.NOBODY, Map.of());
    }

    private static Set<String> list(String sql) throws SQLException {
        return new TreeSet<>(TestServer.server().administrator().list(sql));
    }

    private static Set<String> ours() throws SQLException {
        Set<String> names = list("SELECT datname FROM pg_database WHERE datname ~ '^plumbline_[0-9a-f]{8}'");
        names.addAll(list("SELECT rolname FROM pg_roles WHERE rolname ~ '^plumbline_[0-9a-f]{8}'"
                + " OR shobj_description(oid, 'pg_authid') LIKE 'scratch of plumbline%'"));
        return names;
    }

    private static ReplayOutcome run(ScratchDatabase database, String sql) {
        return database.run(new SourceStatement(sql, new Place("a.sql", 1)));
    }

    @Test
    void worksOnAGivenServerAndLeavesNothing() throws SQLException {
        Set<String> databases = list("SELECT datname FROM pg_database");
        try (UrlScratch scratch = on(given.url());
                ScratchDatabase database = scratch.create(PLAIN, NoProgress.INSTANCE)) {
            assertEquals(new ReplayOutcome.Done(), run(database, "CREATE TABLE meals.t (id int)"));
            assertEquals(new ReplayOutcome.Done(), run(database, "GRANT SELECT ON meals.t TO url_only_reader"));
            assertEquals(new ReplayOutcome.Done(), run(database, "ALTER TABLE meals.t OWNER TO url_only_owner"));
            assertInstanceOf(
                    ReplayOutcome.NotAllowed.class, run(database, "ALTER TABLE meals.t OWNER TO plumbline_scratch"));
            try (ScratchDatabase copy = database.copy()) {
                assertEquals(
                        Set.of(ObjectId.parse("table:meals.t"), ObjectId.parse("column:meals.t/id")), copy.names());
            }
        }
        assertEquals(databases, list("SELECT datname FROM pg_database"));
        assertEquals(Set.of(), ours());
        assertEquals(Set.of(), list("SELECT rolname FROM pg_roles WHERE rolname LIKE 'url\\_only%'"));
    }

    @Test
    void dropsWhatTheDeadLeftAndNothingElse() throws SQLException {
        given.execute(
                "CREATE ROLE plumbline_deadbeef; COMMENT ON ROLE plumbline_deadbeef IS 'scratch of plumbline deadbeef'");
        given.execute("CREATE DATABASE plumbline_deadbeef_w1 OWNER plumbline_deadbeef");
        given.execute("CREATE DATABASE plumbline_cafecafe_w1");
        try (UrlScratch living = on(given.url());
                ScratchDatabase used = living.create(PLAIN, NoProgress.INSTANCE);
                UrlScratch scratch = on(given.url())) {
            assertEquals(TestServer.server().major(), scratch.newestMajor());
            assertEquals(Set.of(), used.names());
            assertEquals(
                    Set.of("plumbline_cafecafe_w1"),
                    list("SELECT datname FROM pg_database WHERE datname ~ '^plumbline_(deadbeef|cafecafe)_'"));
            assertEquals(Set.of(), list("SELECT rolname FROM pg_roles WHERE rolname = 'plumbline_deadbeef'"));
        } finally {
            given.execute("DROP DATABASE plumbline_cafecafe_w1");
        }
        assertEquals(Set.of(), ours());
    }

    @Test
    void aRoleThatMayMakeDatabasesAndRolesIsEnough() throws SQLException {
        given.execute("DROP ROLE IF EXISTS maker; CREATE ROLE maker LOGIN CREATEDB CREATEROLE PASSWORD 'sEcret-17'");
        String url = "postgresql://maker:sEcret-17@" + given.host() + ":" + given.port() + "/" + given.name();
        try (UrlScratch scratch = on(url);
                ScratchDatabase database = scratch.create(PLAIN, NoProgress.INSTANCE)) {
            assertEquals(new ReplayOutcome.Done(), run(database, "CREATE TABLE meals.t (id int)"));
            assertEquals(new ReplayOutcome.Done(), run(database, "GRANT SELECT ON meals.t TO url_only_reader"));
            assertInstanceOf(ReplayOutcome.NotAllowed.class, run(database, "CREATE PUBLICATION p FOR ALL TABLES"));
            assertEquals(2, database.names().size());
        }
        assertEquals(Set.of(), ours());
        given.execute("DROP ROLE maker");
    }

    @Test
    void aRoleWithoutThoseRightsIsRefusedAndAnUnreachableServerNamed() {
        given.execute("DROP ROLE IF EXISTS poor; CREATE ROLE poor LOGIN PASSWORD 'sEcret-17'");
        String server = given.host() + ":" + given.port() + "/" + given.name();
        try (UrlScratch poor = on("postgresql://poor:sEcret-17@" + server);
                UrlScratch wrong = on("postgresql://poor:n0t-That@" + server)) {
            assertEquals(
                    "the role poor may make no scratch databases",
                    assertThrows(WorkFailedException.class, () -> poor.create(PLAIN, NoProgress.INSTANCE))
                            .getMessage());
            assertEquals(
                    "cannot reach the scratch server (" + server
                            + "): password authentication failed for user \"poor\"",
                    assertThrows(UnreachableException.class, () -> wrong.create(PLAIN, NoProgress.INSTANCE))
                            .getMessage());
        }
        given.execute("DROP ROLE poor");
    }
}
