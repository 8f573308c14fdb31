package dev.plumbline.drift;

import java.util.Map;

/** The codes of findings with their severities; one step lower where an environment's kind is development. */
public final class Codes {
    private static final Map<String, Severity> SEVERITIES = Map.ofEntries(
            Map.entry("created-at-startup", Severity.ERROR),
            Map.entry("changed-by-hand", Severity.ERROR),
            Map.entry("dropped-by-hand", Severity.ERROR),
            Map.entry("pre-empted-migration", Severity.ERROR),
            Map.entry("diverged", Severity.ERROR),
            Map.entry("pending-drop-still-modelled", Severity.ERROR),
            Map.entry("unknown-revision", Severity.ERROR),
            Map.entry("multiple-heads", Severity.ERROR),
            Map.entry("claimed-twice", Severity.ERROR),
            Map.entry("would-drop-neighbour", Severity.ERROR),
            Map.entry("shared-history-table", Severity.ERROR),
            Map.entry("history-missing", Severity.ERROR),
            Map.entry("history-not-from-empty", Severity.ERROR),
            Map.entry("head-does-not-replay", Severity.ERROR),
            Map.entry("no-migrations", Severity.ERROR),
            Map.entry("incomplete-history", Severity.ERROR),
            Map.entry("pending-migration", Severity.WARNING),
            Map.entry("pending-drop", Severity.WARNING),
            Map.entry("model-ahead-of-head", Severity.WARNING),
            Map.entry("unowned-object", Severity.WARNING),
            Map.entry("differs-from-head", Severity.WARNING),
            Map.entry("differs-from-model", Severity.WARNING),
            Map.entry("live-not-in-model", Severity.WARNING),
            Map.entry("model-not-in-live", Severity.WARNING),
            Map.entry("head-ahead-of-model", Severity.NOTE),
            Map.entry("name-differs", Severity.NOTE),
            Map.entry("create-all-unguarded", Severity.ERROR),
            Map.entry("startup-ddl-unguarded", Severity.ERROR),
            Map.entry("create-all-guard-fails-open", Severity.WARNING),
            Map.entry("guard-variable-not-set", Severity.ERROR),
            Map.entry("startup-race", Severity.WARNING),
            Map.entry("create-all-guarded", Severity.NOTE),
            Map.entry("create-all-outside-startup", Severity.NOTE),
            Map.entry("not-in-migration-script", Severity.ERROR));

    private Codes() {}

    /** How much a finding of that code weighs in that environment; null is the checkout. */
    public static Severity severity(String code, @org.jspecify.annotations.Nullable Environment environment) {
        Severity usual = SEVERITIES.get(code);
        if (usual == null) {
            throw new IllegalArgumentException("no such code: " + code);
        }
        return environment != null && environment.isDevelopment() ? usual.lower() : usual;
    }

    /** All codes. */
    public static java.util.Set<String> all() {
        return SEVERITIES.keySet();
    }
}
