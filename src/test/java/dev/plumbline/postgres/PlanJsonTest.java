package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.SeededRows;
import dev.plumbline.report.PlanFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A saved plan is as its schema says, and holds how each statement runs and is taken back. */
class PlanJsonTest {
    private static final Path SCHEMA = Path.of("docs", "schemas", "plan.schema.json");

    @Test
    void aSavedPlanFitsTheSchemaWithEveryVerdict() throws Exception {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute("CREATE TABLE food (id int, gone text)");
            Snapshot before = PlanScenarioTest.readAfter(database, "SELECT 1");
            Snapshot after = PlanScenarioTest.readAfter(
                    database, "ALTER TABLE food DROP gone, ALTER id SET NOT NULL; CREATE INDEX food_id ON food (id)");
            Comparison comparison = new Differ().compare(after, before);
            Plan plan = Planner.bothWays(comparison, true);
            ObjectId table = ObjectId.parse("table:public.food");
            for (Proof proof : List.of(
                    new Proof.Proven(List.of(table), new SeededRows(1, 1, List.of(table))),
                    new Proof.Refuted(comparison.differences(), "", List.of(table)),
                    new Proof.Skipped("a test"))) {
                assertEquals(Set.of(), violations(PlanFormats.render("json", plan, proof, false)));
            }
            JsonNode json = new ObjectMapper().readTree(PlanFormats.render("json", plan, new Proof.Skipped(""), false));
            assertEquals(plan.fingerprint(), json.get("fingerprint").asText());
            assertEquals(
                    "[{\"number\":0,\"transaction\":true},{\"number\":1,\"transaction\":true},{\"number\":2,\"transaction\":true},{\"number\":3,\"transaction\":false}]",
                    json.get("groups").toString());
            JsonNode dropped = json.get("statements")
                    .valueStream()
                    .filter(statement -> statement.get("sql").asText().contains("DROP COLUMN"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    "{\"statements\":[\"ALTER TABLE public.food ADD COLUMN gone text\"],\"lost\":\"the values of public.food/gone\"}",
                    dropped.get("undo").toString());
            assertEquals(
                    "[{\"table\":\"public.food\",\"mode\":\"ACCESS EXCLUSIVE\"}]",
                    dropped.get("locks").toString());
        }
    }

    private static Set<?> violations(String json) throws Exception {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMA))
                .validate(new ObjectMapper().readTree(json));
    }
}
