package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.RenameCandidate;
import dev.plumbline.plan.RenameCandidates;
import dev.plumbline.plan.Renaming;
import dev.plumbline.plan.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may have been renamed is offered with its evidence, and what a person says is renamed as it is. */
class RenameKindsTest {
    private static final TestServer.EmptyDatabase DATABASE = TestServer.emptyDatabase();

    @BeforeAll
    static void prepare() throws SQLException {
        ScenarioCluster.prepare(DATABASE);
        DATABASE.connection().setAutoCommit(false);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    /** The same database twice but for a name: with {@code @} for it. */
    record Kind(String sql, String option, String old, String now, boolean offered) {
        @Override
        public String toString() {
            return option;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("CREATE TABLE @ (id int, w text)", "table:public.@", "old", "\"N 1\"", true),
                new Kind("CREATE TABLE a (id int, @ text)", "column:public.a/@", "old", "\"N=1\"", true),
                new Kind("CREATE TABLE a (id int); CREATE VIEW @ AS SELECT id FROM a", "view:public.@", "v", "w", true),
                new Kind(
                        "CREATE TABLE a (id int); CREATE MATERIALIZED VIEW @ AS SELECT id FROM a",
                        "matview:public.@",
                        "v",
                        "w",
                        true),
                new Kind("CREATE SEQUENCE @", "sequence:public.@", "v", "w", false),
                new Kind("CREATE TYPE @ AS ENUM ('x')", "type:public.@", "v", "w", true),
                new Kind("CREATE TYPE @ AS (a int)", "type:public.@", "v", "w", true),
                new Kind("CREATE DOMAIN @ AS int DEFAULT 3", "domain:public.@", "v", "w", true),
                new Kind("CREATE TYPE e AS ENUM ('a', '@')", "enum-value:public.e/@", "kilo", "kg", true),
                new Kind(
                        "CREATE FUNCTION @(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                        "function:public.@(integer)",
                        "v",
                        "w",
                        true),
                new Kind(
                        "CREATE PROCEDURE @(int) LANGUAGE sql AS 'SELECT 1'",
                        "procedure:public.@(integer)",
                        "v",
                        "w",
                        true),
                new Kind(
                        "CREATE AGGREGATE @(int) (SFUNC = int4pl, STYPE = int)",
                        "aggregate:public.@(integer)",
                        "v",
                        "w",
                        true),
                new Kind("CREATE SCHEMA @", "schema:@", "v", "w", false),
                new Kind("CREATE COLLATION @ FROM \"C\"", "collation:public.@", "v", "w", true),
                new Kind(
                        "CREATE TABLE a (b int, c int); CREATE STATISTICS @ ON b, c FROM a",
                        "statistics:public.@",
                        "v",
                        "w",
                        true),
                new Kind("CREATE TABLE a (b int); CREATE PUBLICATION @ FOR TABLE a", "publication:@", "v", "w", true),
                new Kind(
                        "CREATE TABLE a (b int); CREATE POLICY @ ON a USING (b > 1)",
                        "policy:public.a/@",
                        "v",
                        "w",
                        true),
                new Kind(
                        "CREATE FUNCTION t() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';"
                                + " CREATE EVENT TRIGGER @ ON ddl_command_end EXECUTE FUNCTION t()",
                        "event-trigger:@",
                        "v",
                        "w",
                        true),
                new Kind("CREATE DOMAIN d AS int CONSTRAINT @ CHECK (VALUE > 1)", "check:public.d/@", "v", "w", false),
                new Kind("CREATE TABLE a (b int CONSTRAINT @ CHECK (b > 1))", "check:public.a/@", "v", "w", false),
                new Kind("CREATE TABLE a (b int CONSTRAINT @ UNIQUE)", "unique:public.a/@", "v", "w", false),
                new Kind("CREATE TABLE a (b int); CREATE INDEX @ ON a (b)", "index:public.a/@", "v", "w", false));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsSaidToBeRenamedIsRenamed(Kind kind) throws SQLException {
        String option =
                kind.option().replace("@", kind.old()) + "=" + kind.option().replace("@", kind.now());
        Snapshot expected = make(kind.sql().replace("@", kind.now()));
        DATABASE.connection().rollback();
        Snapshot actual = make(kind.sql().replace("@", kind.old()));
        Renaming renaming = Renaming.parse(option);
        assertTrue(renaming.fits(actual, expected));
        List<Statement> statements = renaming.statements(actual, expected);
        assertEquals(1, statements.size(), statements.toString());
        DATABASE.execute(statements.getFirst().sql());
        assertEquals(List.of(), new Differ().compare(expected, read()).differences());
        DATABASE.connection().rollback();
        List<String> offered = RenameCandidates.of(new Differ().compare(expected, actual)).stream()
                .map(RenameCandidate::option)
                .toList();
        assertEquals(kind.offered() ? List.of(option) : List.of(), offered);
    }

    private static Snapshot make(String sql) throws SQLException {
        DATABASE.connection().rollback();
        CleanDatabase.clean(DATABASE.connection());
        DATABASE.execute(sql);
        return read();
    }

    private static Snapshot read() {
        return new CatalogReader().read(DATABASE.connection(), "test", List.of(), new TestProgress());
    }

    private static List<RenameCandidate> candidates(String before, String after) throws SQLException {
        Snapshot expected = make(after);
        Snapshot actual = make(before);
        DATABASE.connection().rollback();
        return RenameCandidates.of(new Differ().compare(expected, actual));
    }

    @Test
    void theEvidenceSaysWhatTwoHaveInCommon() throws SQLException {
        assertEquals(
                List.of(
                        new RenameCandidate(
                                Renaming.parse("column:public.a/brnad=column:public.a/brand"),
                                "the same type text, nullability and default, the same position 2, similar names"),
                        new RenameCandidate(
                                Renaming.parse("enum-value:public.e/kilo=enum-value:public.e/kg"),
                                "the same place 1 of 2"),
                        new RenameCandidate(
                                Renaming.parse("table:public.person=table:public.persons"),
                                "2 of 3 columns are the same, similar names")),
                candidates(
                        "CREATE TABLE a (id int, brnad text); CREATE TABLE person (id int, name text, b int);"
                                + " CREATE TYPE e AS ENUM ('kilo', 'pound')",
                        "CREATE TABLE a (id int, brand text); CREATE TABLE persons (id int, name text, c int);"
                                + " CREATE TYPE e AS ENUM ('kg', 'pound')"));
    }

    @Test
    void whatHasNothingInCommonIsNotOffered() throws SQLException {
        assertEquals(
                List.of(),
                candidates(
                        "CREATE TABLE a (id int, zzz text); CREATE TABLE cats (id int, name text)",
                        "CREATE TABLE a (id int, b int, brand text); CREATE TABLE invoices (number int, due date)"));
    }

    @Test
    void twoKindsAreNoRename() {
        assertThrows(IllegalArgumentException.class, () -> Renaming.parse("table:public.a=view:public.b"));
        assertThrows(
                IllegalArgumentException.class, () -> Renaming.parse("grant:table:public.a/x=grant:table:public.a/y"));
        assertThrows(IllegalArgumentException.class, () -> Renaming.parse("table:public.a"));
    }
}
