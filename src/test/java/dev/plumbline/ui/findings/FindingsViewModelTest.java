package dev.plumbline.ui.findings;

import static dev.plumbline.ui.FindingDraft.error;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.ui.WellnessReview;
import dev.plumbline.ui.findings.StateTable.Apart;
import dev.plumbline.ui.findings.StateTable.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsViewModelTest {
    private static final String UNIT = "diverged|production|meals|column:meals.foods/unit";
    private final Review review = WellnessReview.whole();
    private final FindingsViewModel model = new FindingsViewModel(service -> {});

    @BeforeEach
    void show() {
        model.show(review);
    }

    @Test
    void theListHoldsExactlyTheFindingsOfTheReview() {
        assertEquals(
                review.findings().stream().map(Finding::key).sorted().toList(),
                items().stream().map(Finding::key).sorted().toList());
        assertEquals("37 · 21 errors", model.counts().get());
    }

    @Test
    void groupsCountTheirFindingsAndTheGravestComesFirst() {
        assertEquals(new FindingRow.Group("meals", 16), model.rows().getFirst());
        List<Finding> meals =
                items().stream().filter(f -> f.service().equals("meals")).toList();
        assertEquals(
                meals.stream()
                        .map(Finding::severity)
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList(),
                meals.stream().map(Finding::severity).toList());
    }

    @Test
    void filtersByEnvironmentServiceCodeAndWords() {
        model.wantEnvironment("production");
        model.wantService("meals");
        assertEquals(9, items().size());
        model.wantText("UNIT diverged");
        assertEquals(List.of(UNIT), items().stream().map(Finding::key).toList());
        model.open(new FindingFilter(null, null, Set.of("no-migrations"), ""));
        assertEquals(2, items().size());
        assertEquals("no migrations", model.codesInWords());
        model.wantAllCodes();
        assertEquals(37, items().size());
    }

    @Test
    void theCheckoutAndNobodyCanBeChosen() {
        model.open(FindingFilter.of("", ""));
        assertEquals(
                List.of("code:db/seeder.py#main", "code:tests/conftest.py#database"),
                items().stream().map(Finding::object).toList());
    }

    @Test
    void selectingAFindingThatTheFilterHidesShowsIt() {
        model.wantService("users");
        model.select(UNIT);
        assertEquals(UNIT, selected().key());
        assertEquals(37, items().size());
    }

    @Test
    void aNewReviewKeepsTheSelectedFinding() {
        model.select(UNIT);
        model.show(WellnessReview.whole());
        assertEquals(UNIT, selected().key());
    }

    @Test
    void whatDiffersIsMarkedInTheStates() {
        model.select(UNIT);
        StateTable states = detail().states();
        assertEquals(
                List.of("", "0003_meal_plans", "0002_off_fields", ""),
                states.columns().stream().map(StateTable.Column::revision).toList());
        assertEquals(
                List.of(Apart.PENDING, Apart.PENDING, Apart.NOTHING, Apart.DRIFT),
                states.lines().getLast().values().stream().map(Value::apart).toList());
        assertEquals(
                List.of("varchar(40)", "varchar(40)", "varchar(20)", "text"),
                states.lines().getLast().values().stream().map(Value::text).toList());
    }

    @Test
    void anUnknownStateStandsApartFromNothing() {
        model.select("live-not-in-model|production|users|column:users.users/nickname");
        List<Value> presence = detail().states().lines().getFirst().values();
        assertEquals(
                List.of("no", "unknown", "unknown", "yes"),
                presence.stream().map(Value::text).toList());
        assertEquals(
                List.of(Apart.NOTHING, Apart.NOTHING, Apart.NOTHING, Apart.DRIFT),
                presence.stream().map(Value::apart).toList());
    }

    @Test
    void aFactOfTheCheckoutHasNoLiveSide() {
        model.select("model-ahead-of-head||habits|column:habits.lesson_templates/subtitle");
        assertEquals(
                List.of("model", "head"),
                detail().states().columns().stream()
                        .map(StateTable.Column::state)
                        .toList());
        assertEquals(
                List.of(Apart.MODEL, Apart.NOTHING),
                detail().states().lines().getFirst().values().stream()
                        .map(Value::apart)
                        .toList());
    }

    @Test
    void relatedFindingsAreFoundFromBothSides() {
        model.select("incomplete-history||meals|table:meals.meal_tags");
        assertEquals(
                List.of("created-at-startup|production|meals|table:meals.meal_tags"),
                detail().related().stream().map(Finding::key).toList());
    }

    @Test
    void aFindingIsWrittenAsMarkdown() {
        Finding finding = error("dropped-by-hand", "production", "habits", "index:habits.habits/ix")
                .there("yyyn")
                .says("The index is gone.", "Live lacks it.")
                .source("a.py", 3, "Index(\"ix\")")
                .remedy("restore", "Make it again.", "CREATE INDEX ix ON habits.habits (user_id);", null)
                .done();
        model.show(WellnessReview.with(List.of(finding), List.of()));
        assertEquals("""
                ### `habits.habits / ix` – dropped by hand

                error · certain · index · production · habits \s
                key: `dropped-by-hand|production|habits|index:habits.habits/ix`

                The index is gone. Live lacks it.

                | | Models | Head 3b7a1d2e4f56 | Applied 3b7a1d2e4f56 | Live |
                |---|---|---|---|---|
                | is there | `yes` | `yes` | `yes` | `no` |

                **Evidence**

                - `a.py:3` Index("ix")

                **Ways back**

                - **restore**: Make it again.

                ```sql
                -- restore
                CREATE INDEX ix ON habits.habits (user_id);
                ```
                """, model.markdown());
    }

    private List<Finding> items() {
        return model.rows().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding())
                .toList();
    }

    private Finding selected() {
        Finding finding = model.selected().get();
        assertNotNull(finding);
        return finding;
    }

    private FindingDetail detail() {
        FindingDetail detail = model.detail().get();
        assertNotNull(detail);
        return detail;
    }
}
