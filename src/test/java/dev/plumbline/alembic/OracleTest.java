package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.diff.Differ;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.postgres.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Revisions read without running them make the same objects as real Alembic on a real server, with no gap. */
class OracleTest {
    private static final Path WELLNESS = Path.of("sample-projects/wellness");
    private static final Path TRAPS = Path.of("src/test/resources/python");
    private static final String PREPARE = """
            CREATE SCHEMA habits; CREATE SCHEMA meals; CREATE SCHEMA movements; CREATE SCHEMA users; CREATE SCHEMA auth;
            CREATE TABLE users.users (id uuid PRIMARY KEY);
            DO $$ BEGIN CREATE ROLE authenticated; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT NULL::uuid $$;
            """;

    /** A set, its ini, and the generation and driver that run it. */
    record Case(String suite, String driver, Path root, MigrationSet set, String ini) {
        @Override
        public String toString() {
            return set.name() + " with " + suite;
        }

        Changelog read() {
            return new AlembicReader().read(root, set, Unwatched.PROGRESS);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                sample("trixie", "main", "src/alembic-config", "src/alembic-config", "public"),
                sample("trixie", "habits", "habits_service/alembic", "habits_service", "habits"),
                sample("trixie", "meals", "meals_service/alembic", "meals_service", "meals"),
                sample("trixie", "movements", "movements_service/alembic", "movements_service", "movements"),
                sample("bookworm", "movements", "movements_service/alembic", "movements_service", "movements"),
                traps("trixie", "pg8000", "movements-traps", "alembic_version"),
                traps("bookworm", "psycopg2", "movements-traps", "alembic_version"),
                traps("trixie", "psycopg2", "modern-traps", "revisions"),
                traps("trixie", "psycopg2", "wild-traps", "alembic_version"),
                traps("bookworm", "psycopg2", "wild-traps", "alembic_version"),
                traps("trixie", "pg8000", "shared-traps", "alembic_version"),
                traps("bookworm", "psycopg2", "shared-traps", "alembic_version"),
                traps("bookworm", "psycopg2", "old-traps", "alembic_version"));
    }

    private static Case sample(String suite, String name, String folder, String iniFolder, String schema) {
        MigrationSet set = new MigrationSet(name, "alembic", folder, new HistoryTable(schema, "alembic_version"));
        return new Case(suite, suite.equals("trixie") ? "pg8000" : "psycopg2", WELLNESS, set, iniFolder);
    }

    private static Case traps(String suite, String driver, String folder, String history) {
        MigrationSet set = new MigrationSet(folder, "alembic", folder, new HistoryTable("public", history));
        return new Case(suite, driver, TRAPS, set, folder);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void staticReadingMakesWhatRealAlembicMakes(Case each) {
        Changelog changelog = each.read();
        assertEquals(List.of(), gaps(changelog));
        assertEquals(List.of(), differences(real(each), replayed(changelog, UnaryOperator.identity())));
    }

    @Test
    void aMissingIndexOrAWrongDefaultWouldBeNoticed() {
        Case meals = cases().filter(each -> each.set().name().equals("meals"))
                .findFirst()
                .orElseThrow();
        Changelog changelog = meals.read();
        Snapshot real = real(meals);
        assertFalse(differences(real, replayed(changelog, sql -> sql.startsWith("CREATE INDEX") ? "SELECT 1" : sql))
                .isEmpty());
        assertFalse(differences(real, replayed(changelog, sql -> sql.replace("DEFAULT now()", "DEFAULT '2001-01-01'")))
                .isEmpty());
    }

    private static List<Gap> gaps(Changelog changelog) {
        List<Gap> gaps = new ArrayList<>(changelog.gaps());
        changelog.revisions().stream().map(Revision::gaps).forEach(gaps::addAll);
        return gaps;
    }

    private static List<String> differences(Snapshot expected, Snapshot actual) {
        return new Differ()
                .compare(expected, actual).differences().stream()
                        .map(Object::toString)
                        .toList();
    }

    private static Snapshot real(Case each) {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute(PREPARE);
            RealAlembic.upgrade(
                    each.suite(), each.driver(), each.root().resolve(each.ini()).resolve("alembic.ini"), database);
            HistoryTable history = each.set().history();
            database.execute("DROP TABLE " + history.schema() + "." + history.name());
            return snapshot(database);
        }
    }

    private static Snapshot replayed(Changelog changelog, UnaryOperator<String> change) {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute(PREPARE);
            changelog.revisions().stream()
                    .flatMap(revision -> revision.statements().stream())
                    .map(SourceStatement::sql)
                    .map(change)
                    .forEach(database::execute);
            return snapshot(database);
        }
    }

    private static Snapshot snapshot(TestServer.EmptyDatabase database) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            return new CatalogReader().read(connection, "test", List.of(), Unwatched.PROGRESS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
