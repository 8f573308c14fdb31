package dev.plumbline.drift;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A finding while it is being written. */
final class Draft {
    private final String code;
    private final @Nullable Environment environment;
    private Confidence confidence = Confidence.CERTAIN;
    private String service = "";
    private String migrations = "";
    private String object = "";
    private @Nullable String change;
    private int children;
    private String message = "";
    private String why = "";
    private final List<Finding.AttributeValues> attributes = new ArrayList<>();
    private final TreeMap<String, Presence> states = new TreeMap<>();
    private final List<Finding.Evidence> evidence = new ArrayList<>();
    private final List<Finding.Remedy> remedies = new ArrayList<>();
    private final List<String> related = new ArrayList<>();

    /** A finding of that code; a null environment means the checkout. */
    Draft(String code, @Nullable Environment environment) {
        this.code = code;
        this.environment = environment;
    }

    Draft of(String newService, String newMigrations) {
        service = newService;
        migrations = newMigrations;
        return this;
    }

    Draft on(String newObject) {
        object = newObject;
        return this;
    }

    Draft changed(String newChange, int newChildren) {
        change = newChange;
        children = newChildren;
        return this;
    }

    Draft sure(Confidence newConfidence) {
        confidence = newConfidence;
        return this;
    }

    Draft says(String newMessage, String newWhy) {
        message = newMessage;
        why = newWhy;
        return this;
    }

    Draft state(String name, Presence presence) {
        states.put(name, presence);
        return this;
    }

    Draft attributes(List<Finding.AttributeValues> values) {
        attributes.addAll(values);
        return this;
    }

    Draft evidence(String kind, String text) {
        evidence.add(new Finding.Evidence(kind, text, null, null));
        return this;
    }

    Draft source(String text, Place place) {
        evidence.add(new Finding.Evidence("source", text, place.file(), place.line() > 0 ? place.line() : null));
        return this;
    }

    Draft remedy(String remedyCode, String text, @Nullable String sql, @Nullable String command) {
        remedies.add(new Finding.Remedy(remedyCode, text, sql, command));
        return this;
    }

    Draft related(String key) {
        if (!related.contains(key)) {
            related.add(key);
        }
        return this;
    }

    Finding write() {
        return new Finding(
                code,
                Codes.severity(code, environment),
                confidence,
                service,
                migrations,
                environment == null ? "" : environment.name(),
                object,
                change,
                children,
                attributes,
                states,
                message,
                why,
                evidence,
                remedies,
                related,
                null);
    }
}
