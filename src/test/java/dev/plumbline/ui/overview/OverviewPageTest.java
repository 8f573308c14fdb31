package dev.plumbline.ui.overview;

import static dev.plumbline.ui.FindingDraft.error;
import static dev.plumbline.ui.FindingDraft.warning;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.drift.Review.Status;
import dev.plumbline.ui.WellnessReview;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OverviewPageTest {
    private static final int MODELS = 0;
    private static final int START_UP = 1;
    private static final int DEVELOPMENT = 2;
    private static final int STAGING = 3;
    private static final int PRODUCTION = 4;

    @Test
    void whatWasReadAndHasNoFindingIsInSync() {
        assertEquals("in sync", cell(review(), "meals", PRODUCTION).words());
        assertEquals("equal", cell(review(), "meals", MODELS).words());
    }

    @Test
    void plantedFactsAreCountedByTheirCause() {
        Review review = WellnessReview.whole();
        assertEquals(
                "1 diverged, 1 pre-empted, 1 at start-up, 3 by hand, 1 start-up race, 2 pending",
                cell(review, "meals", PRODUCTION).words());
        assertEquals("4 pending", cell(review, "meals", STAGING).words());
        assertEquals("in sync", cell(review, "meals", DEVELOPMENT).words());
        assertEquals(
                "1 incomplete history, 1 drop still used",
                cell(review, "meals", MODELS).words());
        assertEquals("1 unguarded", cell(review, "meals", START_UP).words());
        assertEquals("no migrations", cell(review, "practices", MODELS).words());
        assertEquals("1 unowned", cell(review, "", PRODUCTION).words());
    }

    @Test
    void aGapOfTheServicesSchemaIsNeverInSync() {
        Gap gap = new Gap("meals", "policy", List.of(), "permission denied", "production");
        Review review = WellnessReview.with(List.of(), List.of(gap));
        assertEquals("gap", cell(review, "meals", PRODUCTION).words());
        assertEquals("in sync", cell(review, "habits", PRODUCTION).words());
        assertEquals("in sync", cell(review, "meals", STAGING).words());
    }

    @Test
    void aGapOfOneObjectCountsForItsSchema() {
        Gap gap = Gap.ofObject(ObjectId.of("table", "habits", "habits"), "locked", "production");
        Review review = WellnessReview.with(List.of(), List.of(gap));
        assertEquals("gap", cell(review, "habits", PRODUCTION).words());
        assertEquals("in sync", cell(review, "meals", PRODUCTION).words());
    }

    @Test
    void aGapOfEverythingSparesNobody() {
        Review review = WellnessReview.with(List.of(), List.of(Gap.ofEverything("no rights", "")));
        for (OverviewRow row : OverviewPage.of(review).rows()) {
            assertEquals("gap", row.cells().get(PRODUCTION).words(), row.service());
        }
    }

    @Test
    void aGapThatNoStateHasCountsInEveryEnvironmentButCodeHidesNoObject() {
        Review review = copy(
                review(),
                review().environments(),
                List.of(
                        new Gap("meals", "*", List.of(), "the migrations cannot be read", "env.py:3"),
                        new Gap("", "code", List.of(), "a call cannot be followed", "main.py:9")),
                false);
        assertEquals("gap", cell(review, "meals", STAGING).words());
        assertEquals("in sync", cell(review, "habits", STAGING).words());
    }

    @Test
    void anUnreachableEnvironmentIsNotConnectedAndSparesTheOthers() {
        List<EnvironmentStatus> environments = List.of(
                new EnvironmentStatus("development", "development", "", "15", Status.READ, ""),
                new EnvironmentStatus("staging", "staging", "", "15", Status.READ, ""),
                new EnvironmentStatus("production", "production", "", "", Status.UNREACHABLE, "refused"));
        Review review = copy(review(), environments, List.of(Gap.ofEverything("refused", "production")), false);
        assertEquals("not connected", cell(review, "meals", PRODUCTION).words());
        assertEquals("in sync", cell(review, "meals", STAGING).words());
    }

    @Test
    void withoutALiveSnapshotNothingIsInSync() {
        Review review = copy(review(), review().environments(), List.of(), true);
        assertEquals("gap", cell(review, "meals", PRODUCTION).words());
    }

    @Test
    void aWaivedFindingIsNotInSyncEither() {
        Finding waived = error("changed-by-hand", "production", "meals", "table:meals.foods")
                .waived("known")
                .done();
        Review review = WellnessReview.with(List.of(waived), List.of());
        assertEquals("1 waived", cell(review, "meals", PRODUCTION).words());
    }

    @Test
    void aServiceWithoutMigrationsIsComparedWithItsModelsOnly() {
        assertEquals("models only", cell(review(), "users", PRODUCTION).words());
    }

    @Test
    void aHeadThatDoesNotReplayGivesNoInSync() {
        Finding broken = error("head-does-not-replay", "", "meals", "").done();
        Review review = WellnessReview.with(List.of(broken), List.of());
        assertEquals("head unknown", cell(review, "meals", PRODUCTION).words());
    }

    @Test
    void aCellLeadsToItsFindingsAndNoOthers() {
        Review review = WellnessReview.whole();
        Cell cell = cell(review, "habits", PRODUCTION);
        assertEquals(3, review.findings().stream().filter(cell.filter()::fits).count());
    }

    @Test
    void stepsComeInTheOrderInWhichTheyHelpAndCoverEveryErrorAndWarning() {
        Review review = WellnessReview.whole();
        List<Step> steps = OverviewPage.of(review).steps();
        assertEquals(
                "Keep the start-up code of users, habits, meals and practices from changing the schema",
                steps.getFirst().sentence());
        assertEquals(
                "Run the pending migrations of habits and meals in staging and production",
                steps.getLast().sentence());
        assertEquals(
                review.findings().stream()
                        .filter(finding -> finding.severity() != dev.plumbline.drift.Severity.NOTE)
                        .count(),
                steps.stream().mapToInt(Step::findings).sum());
    }

    @Test
    void cardsShowTheGravestFindingAndNothingInvented() {
        Review review = WellnessReview.with(
                List.of(
                        warning("pending-migration", "production", "meals", "table:meals.a")
                                .done(),
                        error("diverged", "production", "meals", "column:meals.foods/unit")
                                .says("Both changed it.", "")
                                .done()),
                List.of());
        List<Card> cards = OverviewPage.of(review).cards();
        assertEquals(
                List.of("The checkout", "production", "development", "staging"),
                cards.stream().map(Card::title).toList());
        assertEquals("1 error, 1 warning", cards.get(1).mark().text());
        assertEquals("Both changed it.", cards.get(1).first());
        assertEquals("nothing found", cards.get(2).mark().text());
    }

    @Test
    void aCardOfAnEnvironmentWithAGapSaysSo() {
        Gap gap = new Gap("meals", "*", List.of(), "permission denied", "production");
        Card production = OverviewPage.of(WellnessReview.with(List.of(), List.of(gap)))
                .cards()
                .get(1);
        assertEquals("not all could be read", production.mark().text());
    }

    @Test
    void foreignKeysPutUsersBeforeWhatRefersToIt() {
        OrderGraph graph = OverviewPage.of(WellnessReview.whole()).order();
        assertEquals(
                List.of("users → habits", "users → practices"),
                graph.arrows().stream()
                        .map(arrow -> arrow.from().label() + " → " + arrow.to().label())
                        .sorted()
                        .toList());
        assertTrue(graph.arrows().stream()
                .allMatch(arrow -> arrow.from().x() < arrow.to().x()));
        assertTrue(graph.boxes().stream().anyMatch(box -> box.label().equals("main (agent, journal)")));
    }

    private static Review review() {
        return WellnessReview.with(List.of(), List.of());
    }

    private static Cell cell(Review review, String service, int column) {
        return OverviewPage.of(review).rows().stream()
                .filter(row -> row.service().equals(service))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(column);
    }

    private static Review copy(
            Review review, List<EnvironmentStatus> environments, List<Gap> gaps, boolean withoutLive) {
        TreeMap<String, dev.plumbline.catalog.Snapshot> states = new TreeMap<>(review.states());
        states.keySet().removeIf(name -> withoutLive && name.startsWith("live "));
        return new Review(
                review.project(),
                review.commit(),
                review.generated(),
                environments,
                review.services(),
                review.findings(),
                gaps,
                0,
                0,
                review.order(),
                states);
    }
}
