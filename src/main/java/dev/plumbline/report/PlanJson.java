package dev.plumbline.report;

import dev.plumbline.diff.Difference;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.RenameCandidate;
import dev.plumbline.plan.Statement;
import java.util.List;

/** A plan with its proof as JSON, {@code plumbline-plan/1}. */
public final class PlanJson {
    static final String FORMAT = "plumbline-plan/1";

    private PlanJson() {}

    /** The whole file, ending in a line feed, with what may have been renamed. */
    public static String render(Plan plan, Proof proof, List<RenameCandidate> renames) {
        return Json.text(Json.object(
                "format",
                FORMAT,
                "fingerprint",
                plan.fingerprint(),
                "actual",
                plan.actual().sha256(),
                "expected",
                plan.expected().sha256(),
                "role",
                plan.creator(),
                "groups",
                PlanGroup.of(plan).stream()
                        .map(group -> Json.object("number", group.number(), "transaction", group.inTransaction()))
                        .toList(),
                "statements",
                plan.statements().stream().map(PlanJson::statement).toList(),
                "gaps",
                plan.gaps().stream().map(Json::gap).toList(),
                "proof",
                proof(proof),
                "renames",
                renames.stream().map(PlanJson::rename).toList()));
    }

    private static Object rename(RenameCandidate candidate) {
        return Json.object("rename", candidate.option(), "evidence", candidate.evidence());
    }

    private static Object statement(Statement statement) {
        return Json.object(
                "sql",
                statement.sql(),
                "object",
                statement.object(),
                "group",
                statement.group(),
                "cause",
                Json.object("id", statement.cause().id(), "change", change(statement.cause())),
                "hazards",
                statement.hazards().stream().map(HazardText::json).toList(),
                "locks",
                statement.running().locks().stream()
                        .map(lock -> Json.object("table", lock.table(), "mode", lock.mode()))
                        .toList(),
                "note",
                statement.running().note(),
                "undo",
                Json.object(
                        "statements",
                        statement.undo().statements(),
                        "lost",
                        statement.undo().lost()));
    }

    private static String change(Difference difference) {
        return switch (difference) {
            case Difference.Missing missing -> "missing";
            case Difference.Unexpected unexpected -> "unexpected";
            case Difference.Changed changed -> "changed";
        };
    }

    private static Object proof(Proof proof) {
        return switch (proof) {
            case Proof.Proven proven ->
                Json.object(
                        "verdict",
                        "proven",
                        "unproven",
                        proven.unproven(),
                        "rows",
                        Json.object(
                                "tables",
                                proven.rows().tables(),
                                "columns",
                                proven.rows().columns(),
                                "unseeded",
                                proven.rows().unseeded()));
            case Proof.Refuted refuted ->
                Json.object(
                        "verdict",
                        "refuted",
                        "remaining",
                        refuted.remaining().stream()
                                .map(difference -> Json.object("id", difference.id(), "change", change(difference)))
                                .toList(),
                        "failure",
                        refuted.failure(),
                        "lost",
                        refuted.lost());
            case Proof.Skipped skipped -> Json.object("verdict", "skipped", "reason", skipped.reason());
        };
    }
}
