package dev.plumbline.drift;

import dev.plumbline.catalog.Presence;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One statement about one object or place, with its evidence and the ways back.
 *
 * @param code the stable code, such as {@code created-at-startup}
 * @param service the service, or empty
 * @param migrations the migration set, or empty
 * @param environment the environment, or empty for a fact of the checkout
 * @param object an object id or {@code code:} id, or empty for a finding about a service
 * @param change missing, unexpected or changed, as a lower-case word; null where nothing is compared
 * @param children how many objects under this one have the same verdict and are folded into it
 * @param attributes those that differ, each with its value in every state that is known
 * @param states the object's presence by state: {@code live applied head model}, those that the finding has
 * @param message one sentence: what is so
 * @param why one or two sentences: how we know the cause, and what follows
 * @param related keys of findings on the same object or of the one this follows from
 * @param waiver the waiver that accepts it
 */
public record Finding(
        String code,
        Severity severity,
        Confidence confidence,
        String service,
        String migrations,
        String environment,
        String object,
        @Nullable String change,
        int children,
        List<AttributeValues> attributes,
        SortedMap<String, Presence> states,
        String message,
        String why,
        List<Evidence> evidence,
        List<Remedy> remedies,
        List<String> related,
        @Nullable Waiver waiver) {
    public Finding {
        attributes = List.copyOf(attributes);
        evidence = List.copyOf(evidence);
        remedies = List.copyOf(remedies);
        related = List.copyOf(related);
    }

    /** {@code code|environment|service|object}: what waivers and reports name it by. */
    public String key() {
        return code + '|' + environment + '|' + service + '|' + object;
    }

    /** One attribute with its value in each state, as text; null where the state is not known or does not have the object. */
    public record AttributeValues(
            String name,
            @Nullable String live,
            @Nullable String applied,
            @Nullable String head,
            @Nullable String model) {}

    /**
     * Something that anyone can check.
     *
     * @param kind {@code source history owner age commit-time variable snapshot}
     * @param file relative to the project's root, or null
     * @param line from 1, or null
     */
    public record Evidence(
            String kind,
            String text,
            @Nullable String file,
            @Nullable Integer line) {}

    /**
     * A way back.
     *
     * @param code {@code guard adopt restore stamp draft drop}
     * @param sql statements that do it, or null
     * @param command a command line that does it, or null
     */
    public record Remedy(
            String code,
            String text,
            @Nullable String sql,
            @Nullable String command) {}
}
