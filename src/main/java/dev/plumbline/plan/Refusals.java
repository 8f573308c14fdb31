package dev.plumbline.plan;

import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.Gap;
import dev.plumbline.diff.Difference;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Differences that no statement can mend, as gaps of the plan. */
final class Refusals {
    private final ExtensionStatements extensions;

    Refusals(Side actual, Side expected) {
        this.extensions = new ExtensionStatements(ExtensionStatements.usedIn(actual, expected));
    }

    List<Gap> of(List<Difference> differences) {
        return differences.stream()
                .flatMap(difference -> Stream.ofNullable(of(difference)))
                .toList();
    }

    private @Nullable Gap of(Difference difference) {
        if (difference instanceof Difference.Changed changed
                && changed.actual() instanceof Extension from
                && changed.expected() instanceof Extension to) {
            String reason = extensions.refusal(from, to);
            return reason.isEmpty() ? null : Gap.ofObject(to.id(), reason, "");
        }
        return null;
    }
}
