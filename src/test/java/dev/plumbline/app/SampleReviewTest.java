package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.plumbline.catalog.Presence;
import dev.plumbline.drift.Confidence;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.postgres.TestServer;
import dev.plumbline.report.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The review of the sample: its findings are those that were planted, each with what a person needs to judge it. */
class SampleReviewTest {
    private static final Path SCHEMA = Path.of("docs", "schemas", "review.schema.json");

    /** Facts that are fine as they are: there is nothing to go back from. */
    private static final Set<String> WITHOUT_REMEDY = Set.of("create-all-guarded", "create-all-outside-startup");

    private static Review review;

    @BeforeAll
    static void reviewTheSample() {
        review = Reviews.of(Folders.SAMPLE);
    }

    @Test
    void theFindingsAreThoseOfTheTable() {
        assertEquals(FindingLines.text(FindingLines.ofSample()), FindingLines.text(FindingLines.of(review.findings())));
    }

    @Test
    void everythingWasRead() {
        assertEquals(List.of(), review.gaps());
        assertEquals(
                List.of("development READ", "staging READ", "production READ"),
                review.environments().stream()
                        .map(each -> each.name() + " " + each.status())
                        .toList());
    }

    @Test
    void developmentAloneShowsTheFactsOfTheCheckoutAlone() {
        CommandRun run = CommandRun.on(Folders.SAMPLE, "review", "--env", "development", "--format", "json")
                .answers(1);
        assertEquals(
                FindingLines.text(FindingLines.ofSample(List.of("development"))),
                run.review().findings());
        assertEquals(List.of(), run.review().gaps());
    }

    @Test
    void everyFindingSaysWhatIsSoAndWhy() {
        assertAll(review.findings().stream().map(finding -> () -> {
            assertFalse(finding.message().isBlank(), finding.key());
            assertFalse(finding.why().isBlank(), finding.key());
            assertFalse(finding.evidence().isEmpty(), finding.key());
            assertTrue(
                    WITHOUT_REMEDY.contains(finding.code())
                            || !finding.remedies().isEmpty(),
                    finding.key());
        }));
    }

    @Test
    void everyPlaceInTheEvidenceIsThere() {
        List<Finding.Evidence> places = review.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(evidence -> evidence.file() != null)
                .toList();
        assertTrue(places.size() >= review.findings().size() / 2, places::toString);
        assertAll(places.stream().map(evidence -> () -> assertIsThere(evidence)));
    }

    private static void assertIsThere(Finding.Evidence evidence) {
        Path file = Folders.SAMPLE.resolve(String.valueOf(evidence.file()));
        assertTrue(Files.isRegularFile(file), evidence::toString);
        Integer line = evidence.line();
        assertTrue(
                line == null || (line >= 1 && line <= Folders.read(file).lines().count()), evidence::toString);
        assertTrue(line != null || !evidence.kind().equals("source"), evidence::toString);
    }

    @Test
    void aTableMadeByCreateAllIsOneFindingWithItsChildren() {
        Finding tags = find("created-at-startup|production|meals|table:meals.meal_tags");
        assertTrue(tags.children() >= 8, () -> "children: " + tags.children());
        assertEquals("unexpected", tags.change());
        assertEquals(states(Presence.PRESENT, Presence.ABSENT, Presence.ABSENT, Presence.PRESENT), tags.states());
        assertTrue(
                tags.evidence().stream()
                        .anyMatch(each -> "meals_service/meals/repository/database.py".equals(each.file())
                                && Integer.valueOf(24).equals(each.line())),
                tags::toString);
    }

    @Test
    void aTableThatCameBackAfterARollbackIsSaidToBeLikelyThat() {
        Finding plans = find("pre-empted-migration|production|meals|table:meals.meal_plans");
        assertEquals(Confidence.LIKELY, plans.confidence());
        assertEquals(states(Presence.PRESENT, Presence.ABSENT, Presence.PRESENT, Presence.PRESENT), plans.states());
        assertTrue(plans.evidence().stream().anyMatch(each -> each.kind().equals("age")), plans::toString);
    }

    @Test
    void attributesThatDifferStandInAllStates() {
        Finding unit = find("diverged|production|meals|column:meals.foods/unit");
        Finding.AttributeValues type = attribute(unit, "type");
        assertEquals("text", type.live());
        assertEquals("character varying(20)", type.applied());
        assertEquals("character varying(40)", type.head());
        Finding brand = find("changed-by-hand|production|meals|column:meals.foods/brand");
        assertEquals("character varying(500)", attribute(brand, "type").live());
        assertEquals("character varying(255)", attribute(brand, "type").applied());
        assertEquals("changed", brand.change());
        assertEquals(
                "unexpected",
                find("changed-by-hand|production|habits|column:habits.habits/priority")
                        .change());
    }

    @Test
    void aFindingIsRelatedToTheOtherAxis() {
        String drop = "pending-drop|production|meals|column:meals.meals/legacy_code";
        String modelled = "pending-drop-still-modelled||meals|column:meals.meals/legacy_code";
        assertTrue(find(drop).related().contains(modelled), find(drop)::toString);
        assertTrue(find(modelled).related().contains(drop), find(modelled)::toString);
        String nickname = "live-not-in-model|production|users|column:users.users/nickname";
        assertEquals(List.of("no-migrations||users|"), find(nickname).related());
    }

    @Test
    void theJsonIsAsItsSchemaSays() {
        String json = json();
        Set<ValidationMessage> wrong = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Folders.read(SCHEMA))
                .validate(new ReviewReport(json).top());
        assertEquals(Set.of(), wrong);
        assertEquals(FindingLines.text(FindingLines.ofSample()), new ReviewReport(json).findings());
    }

    @Test
    void theJsonHoldsNeitherPathsOfThisMachineNorSecrets() {
        String json = json();
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            Stream.of(
                            Folders.SAMPLE.getRoot() + Folders.SAMPLE.getName(0).toString(),
                            System.getProperty("user.home"),
                            System.getProperty("java.io.tmpdir"),
                            database.password(),
                            ":" + database.port())
                    .filter(secret -> !secret.equals("/"))
                    .forEach(secret -> assertFalse(json.contains(secret), secret));
        }
    }

    private static String json() {
        return Reports.review("json", false).orElseThrow().render(review);
    }

    private static Finding find(String key) {
        return review.findings().stream()
                .filter(finding -> finding.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not among\n"
                        + review.findings().stream().map(Finding::key).collect(Collectors.joining("\n"))));
    }

    private static Finding.AttributeValues attribute(Finding finding, String name) {
        return finding.attributes().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(finding.attributes().toString()));
    }

    private static SortedMap<String, Presence> states(Presence live, Presence applied, Presence head, Presence model) {
        SortedMap<String, Presence> states = new TreeMap<>();
        states.put("live", live);
        states.put("applied", applied);
        states.put("head", head);
        states.put("model", model);
        return states;
    }
}
