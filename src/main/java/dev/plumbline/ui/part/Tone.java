package dev.plumbline.ui.part;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Severity;
import java.util.Locale;

/** What a colour says; no colour stands without a word or an icon beside it. */
public enum Tone {
    DANGER,
    WARNING,
    ACCENT,
    SUCCESS,
    NEUTRAL;

    /** Of a finding: pending work is no alarm, everything else weighs what its severity says. */
    public static Tone of(Finding finding) {
        boolean pending = finding.code().equals("pending-migration");
        return pending && finding.severity() != Severity.ERROR ? ACCENT : of(finding.severity());
    }

    /** Of a severity. */
    public static Tone of(Severity severity) {
        return switch (severity) {
            case ERROR -> DANGER;
            case WARNING -> WARNING;
            case NOTE -> NEUTRAL;
        };
    }

    /** The style class that gives a node this tone. */
    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
