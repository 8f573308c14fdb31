package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.postgres.TestServer;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code diff} and {@code snapshot} answer for sources of every sort. */
class CommandSourcesTest {
    private static final String SHOP = """
            CREATE SCHEMA "Straße ""x\""";
            CREATE TYPE "Straße ""x\"""."Größe" AS ENUM ('klein', 'it''s big');
            CREATE TABLE "Straße ""x\"""."Die 'Bestellung'" (
                "Id" int PRIMARY KEY,
                "größe.x" "Straße ""x\"""."Größe" DEFAULT 'klein'
            );
            CREATE INDEX "ix/größe" ON "Straße ""x\"""."Die 'Bestellung'" ("größe.x");
            """;

    @TempDir
    Path folder;

    @Test
    void theSnapshotOfNothingIsEmpty() {
        CommandRun run = CommandRun.of("snapshot", "empty:").answers(0);
        JsonNode snapshot = json(run.out());
        assertEquals("plumbline-snapshot/1", snapshot.path("format").asText());
        assertEquals(json("{}"), snapshot.path("objects"));
        assertEquals(json("[]"), snapshot.path("gaps"));
    }

    @Test
    void twoFilesThatMakeTheSameDoNotDiffer() {
        String one = sql("one.sql", "CREATE TABLE t (a int, b text); CREATE INDEX i ON t (a);");
        String other =
                sql("other.sql", "CREATE TABLE t (a integer);\nALTER TABLE t ADD b TEXT;\nCREATE INDEX i ON t (a);");
        assertEquals(0, CommandRun.of("diff", one, other).answers(0).code());
    }

    @Test
    void whatDiffersBetweenTwoFilesIsNamed() {
        String one = sql("one.sql", "CREATE TABLE t (a int, b text);");
        String other = sql("other.sql", "CREATE TABLE t (a bigint);");
        CommandRun run = CommandRun.of("diff", one, other, "--format", "json").answers(1);
        Set<String> objects = new TreeSet<>();
        json(run.out()).path("differences").forEach(each -> objects.add(objectOf(each)));
        assertEquals(Set.of("column:public.t/a", "column:public.t/b"), objects);
    }

    @Test
    void aSavedSnapshotEqualsTheDatabaseItWasTakenOf() {
        String saved = folder.resolve("saved.json").toString();
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute(SHOP);
            CommandRun.of("snapshot", database.url(), "-o", saved).answers(0);
            CommandRun.of("diff", "snapshot:" + saved, database.url()).answers(0);
            CommandRun.of("diff", database.jdbcUrl(), "snapshot:" + saved).answers(0);
            database.execute("ALTER TABLE \"Straße \"\"x\"\"\".\"Die 'Bestellung'\" ADD \"Neu\" int");
            CommandRun run = CommandRun.of("diff", database.url(), "snapshot:" + saved, "--format", "json");
            assertEquals(
                    "column:\"Straße \"\"x\"\"\".\"Die 'Bestellung'\"/\"Neu\"",
                    objectOf(json(run.answers(1).out()).path("differences").path(0)));
        }
    }

    @Test
    void namesWithQuotesMayBeGivenAsSchemas() {
        String named = sql("shop.sql", SHOP);
        CommandRun.of("diff", named, "empty:", "--schema", "Straße \"x\"").answers(1);
        CommandRun.of("diff", named, "empty:", "--schema", "other").answers(0);
    }

    @Test
    void aPasswordIsNeverSaid() {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            CommandRun fine = CommandRun.of("snapshot", database.url()).answers(0);
            assertFalse((fine.out() + fine.err()).contains(database.password()));
            String wrong = database.url().replace(database.password() + "@", "top-secret@");
            CommandRun refused = CommandRun.of("snapshot", wrong);
            refused.failsWith(2);
            assertFalse(refused.err().contains("top-secret"), refused.err());
        }
    }

    @Test
    void sqlThatDoesNotRunIsNamedWithItsPlace() {
        String broken = sql("broken.sql", "CREATE TABLE t (a int);\nCREATE TABLE u (a nosuchtype);\n");
        CommandRun run = CommandRun.of("diff", broken, "empty:");
        assertTrue(run.code() == 1 || run.code() == 2, run::toString);
        assertTrue((run.out() + run.err()).contains("broken.sql:2"), run::toString);
        assertTrue((run.out() + run.err()).contains("nosuchtype"), run::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "mysql://x/y", "sql:nowhere.sql", "snapshot:nowhere.json", "env:nowhere", "liquid:x"
            })
    void aSourceThatIsNoneIsRefusedByName(String source) {
        String said = CommandRun.of("diff", source, "empty:").failsWith(78);
        assertTrue(said.contains(source.replaceFirst("^(sql|snapshot|env):", "")), said);
    }

    @Test
    void aFileThatIsNoSnapshotIsRefusedByName() {
        Folders.write(folder.resolve("saved.json"), "{\"format\": \"plumbline-snapshot/9\"}");
        String said = CommandRun.of("diff", "snapshot:" + folder.resolve("saved.json"), "empty:")
                .failsWith(78);
        assertTrue(said.contains("saved.json") && said.contains("plumbline-snapshot/9"), said);
    }

    private String sql(String name, String text) {
        Folders.write(folder.resolve(name), text);
        return "sql:" + folder.resolve(name);
    }

    private static String objectOf(JsonNode difference) {
        return difference.path("id").asText();
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON:\n" + text, e);
        }
    }
}
