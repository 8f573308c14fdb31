package dev.plumbline.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Comment;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.OtherObject;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Schema;
import dev.plumbline.catalog.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DifferTest {
    private static final ObjectId UNIT = ObjectId.of("type", "meals", "unit");
    private static final ObjectId FOODS = ObjectId.of("table", "meals", "foods");
    private static final EnumType GRAMS = new EnumType(UNIT, List.of("g"));
    private static final Gap GAP = new Gap("meals", "type", List.of(), "not allowed", "server");

    @Test
    void whatOneSideLacksIsMissingOrUnexpected() {
        Snapshot with = snapshot(GRAMS);
        Snapshot without = snapshot();
        assertEquals(
                List.of(new Difference.Missing(GRAMS)),
                new Differ().compare(with, without).differences());
        assertEquals(
                List.of(new Difference.Unexpected(GRAMS)),
                new Differ().compare(without, with).differences());
    }

    @Test
    void whatBothHaveIsComparedByAttribute() {
        EnumType more = new EnumType(UNIT, List.of("g", "ml"));
        Comparison comparison = new Differ().compare(snapshot(more, schema()), snapshot(GRAMS, schema()));
        assertEquals(
                List.of(new Difference.Changed(
                        more, GRAMS, List.of(new AttributeChange("labels", List.of("g", "ml"), List.of("g"))))),
                comparison.differences());
        assertEquals(1, comparison.equal());
    }

    @Test
    void objectsOfUnknownKindsAreComparedByTheirAttributes() {
        ObjectId id = ObjectId.parse("weather:meals.today");
        OtherObject rain = new OtherObject(id, null, new TreeMap<>(Map.of("state", "rain", "wind", 3)));
        OtherObject sun = new OtherObject(id, null, new TreeMap<>(Map.of("state", "sun", "wind", 3)));
        assertEquals(
                List.of(new Difference.Changed(rain, sun, List.of(new AttributeChange("state", "rain", "sun")))),
                new Differ().compare(snapshot(rain), snapshot(sun)).differences());
    }

    @Test
    void whatTheLackingSideDoesNotKnowIsAGapAndNoDifference() {
        Comparison comparison = new Differ().compare(snapshot(GRAMS), snapshot().withGaps(List.of(GAP)));
        assertEquals(List.of(), comparison.differences());
        assertEquals(List.of(GAP), comparison.gaps());
        assertFalse(comparison.inSync());
    }

    @Test
    void aGapOfTheSideThatHasTheObjectHidesNothing() {
        Comparison comparison = new Differ().compare(snapshot(GRAMS).withGaps(List.of(GAP)), snapshot());
        assertEquals(List.of(new Difference.Missing(GRAMS)), comparison.differences());
        assertEquals(List.of(GAP), comparison.gaps());
    }

    @Test
    void childrenEqualInAllButTheirNameAreOneChangeOfTheName() {
        CheckConstraint named = check("positive", "CHECK ((price > 0))");
        CheckConstraint automatic = check("foods_price_check", "CHECK ((price > 0))");
        assertEquals(
                List.of(new Difference.Changed(
                        named, automatic, List.of(new AttributeChange("name", "positive", "foods_price_check")))),
                new Differ().compare(snapshot(named), snapshot(automatic)).differences());
    }

    @Test
    void childrenOfOtherShapeOrParentStayTwoDifferences() {
        CheckConstraint one = check("a", "CHECK ((price > 0))");
        CheckConstraint other = check("b", "CHECK ((price > 1))");
        ObjectId drinks = ObjectId.of("table", "meals", "drinks");
        CheckConstraint elsewhere =
                new CheckConstraint(drinks.child("check", "c"), drinks, "CHECK ((price > 0))", false);
        assertEquals(
                List.of(
                        new Difference.Unexpected(elsewhere),
                        new Difference.Missing(one),
                        new Difference.Unexpected(other)),
                new Differ().compare(snapshot(one), snapshot(other, elsewhere)).differences());
    }

    @Test
    void eachChildIsPairedOnce() {
        CheckConstraint a = check("a", "CHECK ((price > 0))");
        CheckConstraint b = check("b", "CHECK ((price > 0))");
        CheckConstraint c = check("c", "CHECK ((price > 0))");
        assertEquals(
                List.of(
                        new Difference.Changed(a, c, List.of(new AttributeChange("name", "a", "c"))),
                        new Difference.Missing(b)),
                new Differ().compare(snapshot(a, b), snapshot(c)).differences());
    }

    @Test
    void aScopeLeavesOutSchemasAndWhatIsIgnored() {
        Owner owner = new Owner(UNIT.about("owner"), UNIT, "dba");
        Comment comment = new Comment(UNIT.about("comment"), UNIT, "x");
        Snapshot expected = snapshot(GRAMS, owner, comment, schema());
        Snapshot gaps = snapshot().withGaps(List.of(new Gap("*", "owner", List.of(), "revoked", "")));
        Scope scope = new Scope(List.of("meals"), Set.of("owner", "comments"));
        Comparison comparison = new Differ(scope).compare(expected, gaps);
        assertEquals(List.of(new Difference.Missing(GRAMS)), comparison.differences());
        assertEquals(List.of(), comparison.gaps());
        assertTrue(new Differ(new Scope(List.of("other"), Set.of()))
                .compare(expected, snapshot())
                .inSync());
    }

    @Test
    void onlyKnownWordsCanBeIgnored() {
        assertThrows(IllegalArgumentException.class, () -> new Scope(List.of(), Set.of("owners")));
    }

    private static CheckConstraint check(String name, String definition) {
        return new CheckConstraint(FOODS.child("check", name), FOODS, definition, false);
    }

    private static Schema schema() {
        return new Schema(ObjectId.of("schema", "auth"));
    }

    private static Snapshot snapshot(CatalogObject... objects) {
        return Snapshot.of(Provenance.of("test"), List.of(objects), List.of());
    }
}
