package dev.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.drift.Review;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewReportsTest {
    private static String render(String format, boolean colour, Review review) {
        return Reports.review(format, colour).orElseThrow().render(review);
    }

    @Test
    void everyFormatThatIsNamedIsFound() {
        assertEquals(List.of("text", "json"), Reports.reviewFormats());
        assertTrue(Reports.reviewFormats().stream()
                .allMatch(format -> Reports.review(format, false).isPresent()));
        assertTrue(Reports.comparisonFormats().stream()
                .allMatch(format -> Reports.comparison(format, false).isPresent()));
        assertTrue(Reports.review("yaml", false).isEmpty());
        assertTrue(Reports.comparison("yaml", false).isEmpty());
    }

    @Test
    void textSaysTheSentenceFirstAndTheGapsLast() {
        assertEquals("""
                Review of wellness at 0123456
                  production, PostgreSQL 15.18, read
                  test (staging), unreachable: the server does not answer

                meals, migrations meals, schema meals
                  error  The column meals.foods.brand differs from what the migrations made.
                      changed-by-hand · production · column:meals.foods/brand · with 2 of its parts · likely
                      Nothing in the migrations or the code makes the value that production has.
                      live present · applied present · head present · model unknown
                      type: live varchar(500) · applied varchar(255) · head varchar(255) · model –
                      history: production is at 0002
                      → restore: Give it the type back.
                          ALTER TABLE meals.foods
                            ALTER brand TYPE x;

                no service
                  error  Every start makes missing tables.
                      create-all-unguarded · code:meals/db.py#init_db · certain
                      head absent · model present
                      source: meals/db.py:46  create_all
                      → guard: Put a guard before it.
                          plumbline startup .
                      waived until 2027-03-31 by dba: known

                Nothing found, in what was read, for users.
                Order of migration: users, meals.
                1 error, 0 warnings, 0 notes; 3 objects ignored, 1 finding waived.

                Not read: 1 gap. What lies in a gap is not known, and not in sync.
                  production: another session holds the table locked
                    hides table:meals.locked
                """, render("text", false, SampleReview.withFindingsAndAGap()));
    }

    @Test
    void nothingFoundAndNothingUnreadIsInSync() {
        String text = render("text", false, SampleReview.review(List.of(), List.of()));
        assertTrue(text.endsWith("""
                Nothing found for meals, users.
                Order of migration: users, meals.
                In sync: nothing to report. 3 objects ignored, 1 finding waived.
                """), text);
    }

    @Test
    void aGapAloneIsNeverInSync() {
        Review review = SampleReview.review(
                List.of(), List.of(dev.plumbline.catalog.Gap.ofEverything("no rights", "production")));
        String text = render("text", false, review);
        assertFalse(text.contains("In sync"), text);
        assertTrue(text.contains("hides everything"), text);
    }

    @Test
    void colourIsOnlyAddedNeverNeeded() {
        Review review = SampleReview.withFindingsAndAGap();
        String coloured = render("text", true, review);
        assertTrue(coloured.contains("\u001b[31merror\u001b[0m"), coloured);
        assertEquals(render("text", false, review), coloured.replaceAll("\u001b\\[\\d+m", ""));
    }

    @Test
    void escapeSequencesOfNamesNeverReachTheTerminal() {
        assertEquals("a\ufffd[31mb\nc\ufffd", TextPage.clean("a\u001b[31mb\nc\r"));
    }

    @Test
    void jsonHasFindingsSortedByKeyAndNoLiveStateWithoutAnEnvironment() throws IOException {
        JsonNode json = new ObjectMapper().readTree(render("json", false, SampleReview.withFindingsAndAGap()));
        assertEquals("plumbline-review/1", json.get("format").textValue());
        assertEquals(
                List.of(
                        "changed-by-hand|production|meals|column:meals.foods/brand",
                        "create-all-unguarded|||code:meals/db.py#init_db"),
                json.get("findings").findValuesAsText("key").stream().distinct().toList());
        assertEquals(new ObjectMapper().readTree("""
                        {"key": "create-all-unguarded|||code:meals/db.py#init_db", "code": "create-all-unguarded",
                         "severity": "error", "confidence": "certain", "service": "", "migrations": "", "environment": "",
                         "object": "code:meals/db.py#init_db", "change": null, "children": 0, "attributes": [],
                         "states": {"head": "absent", "model": "present"}, "message": "Every start makes missing tables.",
                         "why": "", "evidence": [{"kind": "source", "text": "create_all", "file": "meals/db.py", "line": 46}],
                         "remedies": [{"code": "guard", "text": "Put a guard before it.", "sql": null, "command": "plumbline startup ."}],
                         "related": [], "waiver": {"key": "create-all-unguarded|||code:meals/db.py#init_db", "reason": "known",
                         "until": "2027-03-31", "by": "dba"}}"""), json.get("findings").get(1));
        assertEquals(new ObjectMapper().readTree("{\"error\": 1, \"warning\": 0, \"note\": 0}"), json.get("counts"));
        assertEquals(
                new ObjectMapper()
                        .readTree("[{\"name\": \"type\", \"live\": \"varchar(500)\", \"applied\": \"varchar(255)\","
                                + " \"head\": \"varchar(255)\", \"model\": null}]"),
                json.get("findings").get(0).get("attributes"));
    }
}
