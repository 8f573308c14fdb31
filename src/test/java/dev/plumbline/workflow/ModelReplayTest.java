package dev.plumbline.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.postgres.NoProgress;
import dev.plumbline.postgres.TestServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements that come with a table of models: one that the server refuses would end {@code create_all}, and is a gap of what it makes. */
class ModelReplayTest {
    private static final ScratchRequest PLAIN = new ScratchRequest(15, List.of(), List.of(), List.of());

    @Test
    void whatFailsBeforeATableIsAGap() {
        ModelState state = build(models(
                "a",
                table(
                        "t",
                        List.of("CREATE FUNCTION broken() RETURNS nothing LANGUAGE sql AS ''", "SELECT missing()"),
                        "")));
        assertEquals(
                List.of("* function [] type \"nothing\" does not exist", "* * [] function missing() does not exist"),
                gaps(state, "a"));
        assertEquals(true, state.snapshot().find(id("t")).isPresent());
    }

    @Test
    void whatFailsAfterATableIsAGapAndTheRestIsMade() {
        ModelState state = build(models(
                "a",
                table(
                        "t",
                        List.of(),
                        "CREATE VIEW broken AS SELECT missing FROM t",
                        "CREATE INDEX i ON t (a)",
                        "CREATE INDEX j ON t (missing)")));
        assertEquals(
                List.of(
                        "public view [view:public.broken] column \"missing\" does not exist",
                        "public table [table:public.t] column \"missing\" does not exist"),
                gaps(state, "a"));
        assertEquals(
                List.of("i"),
                state.snapshot().objects().keySet().stream()
                        .filter(id -> id.kind().equals("index"))
                        .map(ObjectId::simpleName)
                        .toList());
    }

    @Test
    void whatAnotherServiceHasMadeBeforeIsNone() {
        String type = "CREATE TYPE mood AS ENUM ('a')";
        ModelState state = build(
                models("a", table("t", List.of("CREATE SCHEMA lab", type), "CREATE TABLE lab.x (m mood)")),
                models("b", table("u", List.of("CREATE SCHEMA lab ", type + " "), "SELECT 1")));
        assertEquals(List.of(), gaps(state, "a"));
        assertEquals(List.of(), gaps(state, "b"));
    }

    @Test
    void aTableWaitsForOneOfAnotherServiceAndGoesOnWhereItStopped() {
        ModelState state = build(
                models("a", table("t", List.of(), "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u")),
                models("b", table("u", List.of())));
        assertEquals(List.of(), gaps(state, "a"));
        assertEquals(
                1,
                state.snapshot().objects().keySet().stream()
                        .filter(id -> id.kind().equals("fk"))
                        .count());
    }

    private static List<String> gaps(ModelState state, String service) {
        return state.gaps().getOrDefault(service, List.of()).stream()
                .map(gap -> gap.scope() + " " + gap.kind() + " " + gap.objects() + " " + firstLine(gap))
                .toList();
    }

    private static String firstLine(Gap gap) {
        return gap.reason().lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }

    private static ModelState build(Models... models) {
        try (ScratchDatabase database = TestServer.scratch().create(PLAIN, NoProgress.INSTANCE)) {
            return new ModelReplay(database, NoProgress.INSTANCE).build(List.of(models));
        }
    }

    private static Models models(String service, ModelTable... tables) {
        return new Models(service, List.of(tables), List.of(), (id, attribute) -> true);
    }

    private static ModelTable table(String name, List<String> before, String... after) {
        List<SourceStatement> statements = Stream.concat(
                        Stream.of("CREATE TABLE " + name + " (a int PRIMARY KEY)"),
                        Stream.of(after).filter(sql -> !sql.isEmpty()))
                .map(ModelReplayTest::statement)
                .toList();
        return new ModelTable(
                "public",
                name,
                new Place("models.py", 1),
                false,
                before.stream().map(ModelReplayTest::statement).toList(),
                statements,
                List.of());
    }

    private static SourceStatement statement(String sql) {
        return new SourceStatement(sql, new Place("models.py", 2));
    }

    private static ObjectId id(String table) {
        return ObjectId.of("table", "public", table);
    }
}
