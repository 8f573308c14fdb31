package dev.plumbline.report;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One finding for people: the sentence first, then how we know, the states, the evidence and the ways back. */
final class FindingText {
    private static final int INDENT = 6;

    private final TextPage page;

    FindingText(TextPage page) {
        this.page = page;
    }

    void write(Finding finding) {
        page.line(2, page.severity(finding.severity(), finding.severity().word()) + "  " + message(finding));
        page.line(INDENT, page.faint(TextPage.clean(facts(finding))));
        if (!finding.why().isEmpty()) {
            page.line(INDENT, TextPage.clean(finding.why()));
        }
        states(finding);
        finding.attributes().forEach(values -> attribute(finding, values));
        finding.evidence().forEach(this::evidence);
        finding.remedies().forEach(this::remedy);
        waiver(finding.waiver());
        page.blank();
    }

    private static String message(Finding finding) {
        return TextPage.clean(finding.message());
    }

    private static String facts(Finding finding) {
        List<String> facts = new ArrayList<>();
        facts.add(finding.code());
        add(facts, finding.environment());
        add(facts, finding.object());
        if (finding.children() > 0) {
            facts.add("with " + finding.children() + " of its parts");
        }
        facts.add(finding.confidence().word());
        return String.join(" · ", facts);
    }

    private static void add(List<String> facts, String fact) {
        if (!fact.isEmpty()) {
            facts.add(fact);
        }
    }

    private void states(Finding finding) {
        List<String> states = FindingJson.STATES.stream()
                .filter(state -> finding.states().containsKey(state))
                .map(state -> state + " "
                        + String.valueOf(finding.states().get(state)).toLowerCase(Locale.ROOT))
                .toList();
        if (!states.isEmpty()) {
            page.line(INDENT, String.join(" · ", states));
        }
    }

    private void attribute(Finding finding, Finding.AttributeValues values) {
        List<String> states = FindingJson.STATES.stream()
                .filter(state -> finding.states().containsKey(state))
                .map(state -> state + " " + shown(FindingJson.value(values, state)))
                .toList();
        page.line(INDENT, TextPage.clean(values.name() + ": " + String.join(" · ", states)));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "–" : value.isEmpty() ? "(none)" : value;
    }

    private void evidence(Finding.Evidence evidence) {
        String file = evidence.file() == null ? "" : evidence.file();
        String place = evidence.line() == null ? file : file + ":" + evidence.line();
        String text = place.isEmpty() ? evidence.text() : place + "  " + evidence.text();
        page.line(INDENT, TextPage.clean(evidence.kind() + ": " + text));
    }

    private void remedy(Finding.Remedy remedy) {
        page.line(INDENT, "→ " + page.strong(TextPage.clean(remedy.code())) + ": " + TextPage.clean(remedy.text()));
        if (remedy.sql() != null) {
            page.line(INDENT + 4, TextPage.clean(remedy.sql()));
        }
        if (remedy.command() != null) {
            page.line(INDENT + 4, TextPage.clean(remedy.command()));
        }
    }

    private void waiver(@Nullable Waiver waiver) {
        if (waiver != null) {
            page.line(
                    INDENT,
                    page.faint(TextPage.clean(
                            "waived until " + waiver.until() + " by " + waiver.by() + ": " + waiver.reason())));
        }
    }
}
