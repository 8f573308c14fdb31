package dev.plumbline.report;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Presence;
import dev.plumbline.drift.Confidence;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Severity;
import dev.plumbline.drift.Waiver;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A review with one finding of an environment, one of the checkout, and a gap. */
public final class SampleReview {
    private SampleReview() {}

    /** The review. */
    public static Review withFindingsAndAGap() {
        return review(
                List.of(unguarded(), changed()),
                List.of(new Gap(
                        "meals",
                        "table",
                        List.of(ObjectId.parse("table:meals.locked")),
                        "another session holds the table locked",
                        "production")));
    }

    static Review review(List<Finding> findings, List<Gap> gaps) {
        return new Review(
                "wellness",
                "0123456",
                "2026-05-01T10:00:00Z",
                List.of(
                        new Review.EnvironmentStatus(
                                "production", "production", "red", "15.18", Review.Status.READ, ""),
                        new Review.EnvironmentStatus(
                                "test", "staging", "", "", Review.Status.UNREACHABLE, "the server does not answer")),
                List.of(
                        new Review.ServiceStatus(
                                "meals",
                                "meals",
                                List.of("meals"),
                                "create_all",
                                new Review.Audit(2, 0, 0, 1, 0),
                                Map.of("production", List.of("0002")),
                                List.of("0003")),
                        new Review.ServiceStatus(
                                "users",
                                "",
                                List.of("users"),
                                "none",
                                new Review.Audit(1, 0, 0, 0, 0),
                                Map.of(),
                                List.of())),
                findings,
                gaps,
                3,
                1,
                List.of("users", "meals"),
                new TreeMap<>());
    }

    private static Finding changed() {
        return new Finding(
                "changed-by-hand",
                Severity.ERROR,
                Confidence.LIKELY,
                "meals",
                "meals",
                "production",
                "column:meals.foods/brand",
                "changed",
                2,
                List.of(new Finding.AttributeValues("type", "varchar(500)", "varchar(255)", "varchar(255)", null)),
                new TreeMap<>(Map.of(
                        "live",
                        Presence.PRESENT,
                        "applied",
                        Presence.PRESENT,
                        "head",
                        Presence.PRESENT,
                        "model",
                        Presence.UNKNOWN)),
                "The column meals.foods.brand differs from what the migrations made.",
                "Nothing in the migrations or the code makes the value that production has.",
                List.of(new Finding.Evidence("history", "production is at 0002", null, null)),
                List.of(new Finding.Remedy(
                        "restore", "Give it the type back.", "ALTER TABLE meals.foods\n  ALTER brand TYPE x;", null)),
                List.of("model-ahead-of-head||meals|column:meals.foods/brand"),
                null);
    }

    private static Finding unguarded() {
        return new Finding(
                "create-all-unguarded",
                Severity.ERROR,
                Confidence.CERTAIN,
                "",
                "",
                "",
                "code:meals/db.py#init_db",
                null,
                0,
                List.of(),
                new TreeMap<>(Map.of("head", Presence.ABSENT, "model", Presence.PRESENT)),
                "Every start makes missing tables.",
                "",
                List.of(new Finding.Evidence("source", "create_all", "meals/db.py", 46)),
                List.of(new Finding.Remedy("guard", "Put a guard before it.", null, "plumbline startup .")),
                List.of(),
                new Waiver("create-all-unguarded|||code:meals/db.py#init_db", "known", "2027-03-31", "dba"));
    }
}
