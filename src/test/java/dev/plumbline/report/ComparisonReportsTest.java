package dev.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Schema;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.AttributeChange;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonReportsTest {
    private static final EnumType UNIT = new EnumType(ObjectId.parse("type:meals.unit"), List.of("g"));
    private static final Comparison DIFFERENT = comparison(
            List.of(
                    new Difference.Missing(new Schema(ObjectId.parse("schema:a"))),
                    new Difference.Unexpected(new Schema(ObjectId.parse("schema:b"))),
                    new Difference.Changed(
                            UNIT,
                            UNIT,
                            List.of(
                                    new AttributeChange("labels", List.of("g", "kg"), List.of()),
                                    new AttributeChange("body", "one\ntwo", null)))),
            List.of(new Gap("meals", "*", List.of(), "no rights", "env:x")));

    private static Comparison comparison(List<Difference> differences, List<Gap> gaps) {
        Provenance expected = new Provenance("sql:a.sql", "", "", "15.18", "UTF8", "C", "me");
        return new Comparison(
                Snapshot.of(expected, List.of(), List.of()), Snapshot.empty("empty:"), differences, 7, gaps);
    }

    private static String text(Comparison comparison) {
        return Reports.comparison("text", false).orElseThrow().render(comparison);
    }

    @Test
    void textListsEachDifferenceWithBothValues() {
        assertEquals("""
                expected  sql:a.sql, PostgreSQL 15.18
                actual    empty:

                missing     Schema a  schema:a
                unexpected  Schema b  schema:b
                changed     Enum type meals.unit  type:meals.unit
                            labels: expected g, kg, actual none
                            body, expected:
                              one
                              two
                            actual:
                              none

                3 differences: 1 missing, 1 unexpected, 1 changed; 7 objects equal.

                Not read: 1 gap. What lies in a gap is not known, and not in sync.
                  env:x: no rights
                    hides everything in meals
                """, text(DIFFERENT));
    }

    @Test
    void onlyNoDifferenceAndNoGapIsInSync() {
        assertTrue(text(comparison(List.of(), List.of())).endsWith("\nIn sync: 7 objects equal.\n"));
        String gap = text(comparison(List.of(), List.of(Gap.ofEverything("no rights", ""))));
        assertTrue(gap.contains("No difference in what was read; 7 objects equal."), gap);
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        String empty = Snapshot.empty("").fingerprint().sha256();
        assertEquals(
                new ObjectMapper().readTree("""
                        {"format": "plumbline-diff/1",
                         "expected": {"source": "sql:a.sql", "commit": "", "server": "15.18", "fingerprint": "%s"},
                         "actual": {"source": "empty:", "commit": "", "server": "", "fingerprint": "%s"},
                         "inSync": false,
                         "differences": [
                           {"id": "schema:a", "change": "missing"},
                           {"id": "schema:b", "change": "unexpected"},
                           {"id": "type:meals.unit", "change": "changed", "attributes": [
                             {"name": "labels", "expected": ["g", "kg"], "actual": []},
                             {"name": "body", "expected": "one\\ntwo", "actual": null}]}],
                         "equal": 7,
                         "gaps": [{"scope": "meals", "kind": "*", "objects": [], "reason": "no rights", "place": "env:x"}]}""".formatted(empty, empty)),
                new ObjectMapper()
                        .readTree(
                                Reports.comparison("json", false).orElseThrow().render(DIFFERENT)));
    }
}
