package dev.plumbline.report;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Waiver;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** One finding as a JSON object; one without an environment has neither {@code live} nor {@code applied}. */
final class FindingJson {
    /** The states in the order in which people read them. */
    static final List<String> STATES = List.of("live", "applied", "head", "model");

    private FindingJson() {}

    static Object of(Finding finding) {
        return Json.object(
                "key",
                finding.key(),
                "code",
                finding.code(),
                "severity",
                finding.severity().word(),
                "confidence",
                finding.confidence().word(),
                "service",
                finding.service(),
                "migrations",
                finding.migrations(),
                "environment",
                finding.environment(),
                "object",
                finding.object(),
                "change",
                finding.change(),
                "children",
                finding.children(),
                "attributes",
                finding.attributes().stream().map(a -> attribute(finding, a)).toList(),
                "states",
                states(finding),
                "message",
                finding.message(),
                "why",
                finding.why(),
                "evidence",
                finding.evidence().stream().map(FindingJson::evidence).toList(),
                "remedies",
                finding.remedies().stream().map(FindingJson::remedy).toList(),
                "related",
                finding.related(),
                "waiver",
                waiver(finding.waiver()));
    }

    private static boolean has(Finding finding, String state) {
        return !finding.environment().isEmpty() || state.equals("head") || state.equals("model");
    }

    private static Object attribute(Finding finding, Finding.AttributeValues values) {
        SequencedMap<String, @Nullable Object> object = Json.object("name", values.name());
        for (String state : STATES) {
            if (has(finding, state)) {
                object.put(state, value(values, state));
            }
        }
        return object;
    }

    /** The attribute's value in that state. */
    static @Nullable String value(Finding.AttributeValues values, String state) {
        return switch (state) {
            case "live" -> values.live();
            case "applied" -> values.applied();
            case "head" -> values.head();
            default -> values.model();
        };
    }

    private static Object states(Finding finding) {
        SequencedMap<String, @Nullable Object> object = Json.object();
        for (String state : STATES) {
            if (has(finding, state) && finding.states().containsKey(state)) {
                object.put(state, String.valueOf(finding.states().get(state)).toLowerCase(Locale.ROOT));
            }
        }
        return object;
    }

    private static Object evidence(Finding.Evidence evidence) {
        return Json.object(
                "kind", evidence.kind(), "text", evidence.text(), "file", evidence.file(), "line", evidence.line());
    }

    private static Object remedy(Finding.Remedy remedy) {
        return Json.object(
                "code", remedy.code(), "text", remedy.text(), "sql", remedy.sql(), "command", remedy.command());
    }

    private static @Nullable Object waiver(@Nullable Waiver waiver) {
        return waiver == null
                ? null
                : Json.object(
                        "key", waiver.key(), "reason", waiver.reason(), "until", waiver.until(), "by", waiver.by());
    }
}
