package dev.plumbline.ui;

import dev.plumbline.catalog.Presence;
import dev.plumbline.drift.Confidence;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Finding.AttributeValues;
import dev.plumbline.drift.Finding.Evidence;
import dev.plumbline.drift.Finding.Remedy;
import dev.plumbline.drift.Severity;
import dev.plumbline.drift.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A finding for tests, said piece by piece. */
public final class FindingDraft {
    private final String code;
    private final Severity severity;
    private final String environment;
    private final String service;
    private final String object;
    private final SortedMap<String, Presence> states = new TreeMap<>();
    private final List<AttributeValues> attributes = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Remedy> remedies = new ArrayList<>();
    private final List<String> related = new ArrayList<>();
    private String message;
    private String why = "";
    private int children;
    private Confidence confidence = Confidence.CERTAIN;
    private @Nullable Waiver waiver;

    private FindingDraft(String code, Severity severity, String environment, String service, String object) {
        this.code = code;
        this.severity = severity;
        this.environment = environment;
        this.service = service;
        this.object = object;
        this.message = code.replace('-', ' ') + ": " + object;
    }

    public static FindingDraft error(String code, String environment, String service, String object) {
        return new FindingDraft(code, Severity.ERROR, environment, service, object);
    }

    public static FindingDraft warning(String code, String environment, String service, String object) {
        return new FindingDraft(code, Severity.WARNING, environment, service, object);
    }

    public static FindingDraft note(String code, String environment, String service, String object) {
        return new FindingDraft(code, Severity.NOTE, environment, service, object);
    }

    public FindingDraft says(String sentence, String reason) {
        message = sentence;
        why = reason;
        return this;
    }

    public FindingDraft with(int parts) {
        children = parts;
        return this;
    }

    public FindingDraft likely() {
        confidence = Confidence.LIKELY;
        return this;
    }

    /** Presence in models, head, applied and live: {@code y} is there, {@code n} is not, {@code ?} unknown. */
    public FindingDraft there(String letters) {
        List<String> names = List.of("model", "head", "applied", "live");
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            states.put(
                    names.get(i),
                    letter == 'y' ? Presence.PRESENT : letter == 'n' ? Presence.ABSENT : Presence.UNKNOWN);
        }
        return this;
    }

    public FindingDraft attribute(
            String name,
            @Nullable String model,
            @Nullable String head,
            @Nullable String applied,
            @Nullable String live) {
        attributes.add(new AttributeValues(name, live, applied, head, model));
        return this;
    }

    public FindingDraft source(String file, int line, String text) {
        evidence.add(new Evidence("source", text, file, line));
        return this;
    }

    public FindingDraft evidence(String kind, String text) {
        evidence.add(new Evidence(kind, text, null, null));
        return this;
    }

    public FindingDraft remedy(String way, String text, @Nullable String sql, @Nullable String command) {
        remedies.add(new Remedy(way, text, sql, command));
        return this;
    }

    public FindingDraft related(String key) {
        related.add(key);
        return this;
    }

    public FindingDraft waived(String reason) {
        waiver = new Waiver(code + "|" + environment + "|" + service + "|" + object, reason, "2027-03-31", "dba");
        return this;
    }

    public Finding done() {
        return new Finding(
                code,
                severity,
                confidence,
                service,
                "",
                environment,
                object,
                null,
                children,
                attributes,
                states,
                message,
                why,
                evidence,
                remedies,
                related,
                waiver);
    }
}
