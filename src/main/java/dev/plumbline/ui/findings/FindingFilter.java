package dev.plumbline.ui.findings;

import dev.plumbline.drift.Finding;
import dev.plumbline.ui.part.CodeLook;
import dev.plumbline.ui.part.Words;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted.
 *
 * @param environment null for all, empty for facts of the checkout
 * @param service null for all, empty for what belongs to none
 * @param codes none for all
 * @param text words that must all occur in object, code, message or service
 */
public record FindingFilter(
        @Nullable String environment, @Nullable String service, Set<String> codes, String text) {
    /** All of them. */
    public static final FindingFilter ALL = new FindingFilter(null, null, Set.of(), "");

    public FindingFilter {
        codes = Set.copyOf(codes);
    }

    /** Those of one service in one environment. */
    public static FindingFilter of(@Nullable String environment, @Nullable String service) {
        return new FindingFilter(environment, service, Set.of(), "");
    }

    /** Whether the finding is wanted. */
    public boolean fits(Finding finding) {
        return (environment == null || environment.equals(finding.environment()))
                && (service == null || service.equals(finding.service()))
                && (codes.isEmpty() || codes.contains(finding.code()))
                && fitsText(finding);
    }

    private boolean fitsText(Finding finding) {
        if (text.isBlank()) {
            return true;
        }
        String all = String.join(
                        " ",
                        finding.object(),
                        Words.object(finding),
                        finding.code(),
                        CodeLook.of(finding.code()).label(),
                        finding.message(),
                        finding.service(),
                        finding.environment(),
                        finding.severity().word())
                .toLowerCase(Locale.ROOT);
        return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
                .allMatch(all::contains);
    }
}
