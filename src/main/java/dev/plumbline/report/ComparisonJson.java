package dev.plumbline.report;

import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.AttributeChange;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as JSON, {@code plumbline-diff/1}. */
final class ComparisonJson implements ComparisonRenderer {
    static final String FORMAT = "plumbline-diff/1";

    @Override
    public String render(Comparison comparison) {
        return Json.text(Json.object(
                "format",
                FORMAT,
                "expected",
                side(comparison.expected()),
                "actual",
                side(comparison.actual()),
                "inSync",
                comparison.inSync(),
                "differences",
                comparison.differences().stream()
                        .map(ComparisonJson::difference)
                        .toList(),
                "equal",
                comparison.equal(),
                "gaps",
                comparison.gaps().stream().map(Json::gap).toList()));
    }

    private static Object side(Snapshot snapshot) {
        Provenance provenance = snapshot.provenance();
        return Json.object(
                "source",
                provenance.source(),
                "commit",
                provenance.commit(),
                "server",
                provenance.server(),
                "fingerprint",
                snapshot.fingerprint().sha256());
    }

    private static Object difference(Difference difference) {
        return switch (difference) {
            case Difference.Missing missing -> Json.object("id", missing.id(), "change", "missing");
            case Difference.Unexpected unexpected -> Json.object("id", unexpected.id(), "change", "unexpected");
            case Difference.Changed changed ->
                Json.object(
                        "id",
                        changed.id(),
                        "change",
                        "changed",
                        "attributes",
                        changed.changes().stream()
                                .map(ComparisonJson::attribute)
                                .toList());
        };
    }

    private static Object attribute(AttributeChange change) {
        return Json.object(
                "name", change.name(), "expected", plain(change.expected()), "actual", plain(change.actual()));
    }

    /** Values as they are in a saved snapshot. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : value;
    }
}
