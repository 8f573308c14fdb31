package dev.plumbline.ui;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Policy;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import java.util.ArrayList;
import java.util.List;

/** Two snapshots that differ in known ways, compared by the real differ. */
public final class SampleComparison {
    private SampleComparison() {}

    /** A handful of differences in {@code meals} and {@code habits}. */
    public static Comparison small() {
        return compare(
                foods("varchar(255)", "varchar(20)", true, 0), foods("varchar(500)", "text", false, -1), List.of());
    }

    /** A column that is called otherwise. */
    public static Comparison renamed() {
        ObjectId foods = ObjectId.of("table", "meals", "foods");
        return compare(
                List.of(
                        WellnessReview.table("meals", "foods"),
                        WellnessReview.column(foods, 1, "brand", "text", false)),
                List.of(
                        WellnessReview.table("meals", "foods"),
                        WellnessReview.column(foods, 1, "maker", "text", false)),
                List.of());
    }

    /** The same, while something of the live side could not be read. */
    public static Comparison withGap() {
        return compare(
                foods("varchar(255)", "varchar(20)", true, 0),
                foods("varchar(500)", "text", false, -1),
                List.of(new Gap("practices", "*", List.of(), "permission denied for schema practices", "production")));
    }

    /** As many missing tables with one column each, and one changed column in each of as many others. */
    public static Comparison large(int tables) {
        List<CatalogObject> expected = new ArrayList<>();
        List<CatalogObject> actual = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            ObjectId table = ObjectId.of("table", "schema_" + i % 20, "table_" + i);
            expected.add(WellnessReview.table("schema_" + i % 20, "table_" + i));
            expected.add(WellnessReview.column(table, 1, "id", "uuid", true));
            if (i % 2 == 0) {
                actual.add(WellnessReview.table("schema_" + i % 20, "table_" + i));
                actual.add(WellnessReview.column(table, 1, "id", "bigint", true));
            }
        }
        return compare(expected, actual, List.of());
    }

    private static List<CatalogObject> foods(String brand, String unit, boolean index, int least) {
        ObjectId foods = ObjectId.of("table", "meals", "foods");
        ObjectId habits = ObjectId.of("table", "habits", "habits");
        List<CatalogObject> objects = new ArrayList<>(List.of(
                WellnessReview.table("meals", "foods"),
                WellnessReview.column(foods, 1, "id", "uuid", true),
                WellnessReview.column(foods, 2, "name", "text", true),
                WellnessReview.column(foods, 3, "brand", brand, false),
                WellnessReview.column(foods, 4, "unit", unit, false),
                WellnessReview.column(foods, 5, "kcal", "integer", true),
                new CheckConstraint(
                        foods.child("check", "foods_kcal_positive"), foods, "CHECK ((kcal >= " + least + "))", false),
                policy(foods, index),
                WellnessReview.table("habits", "habits"),
                WellnessReview.column(habits, 1, "id", "uuid", true)));
        if (index) {
            objects.add(new Index(
                    foods.child("index", "foods_brand_idx"),
                    foods,
                    false,
                    "USING btree (brand) WHERE (brand IS NOT NULL)",
                    true,
                    false,
                    List.of(),
                    null,
                    null));
        } else {
            Column priority = WellnessReview.column(habits, 2, "priority", "integer", false);
            objects.add(priority);
        }
        return objects;
    }

    private static Policy policy(ObjectId table, boolean own) {
        return new Policy(
                table.child("policy", "foods_own_rows"),
                table,
                true,
                "SELECT",
                List.of("authenticated"),
                own ? "(owner_id = auth.uid())" : "true",
                null);
    }

    private static Comparison compare(List<CatalogObject> expected, List<CatalogObject> actual, List<Gap> gaps) {
        return new Differ()
                .compare(
                        Snapshot.of(Provenance.of("snapshot:head.json"), expected, List.of()),
                        Snapshot.of(Provenance.of("env:production"), actual, gaps));
    }
}
