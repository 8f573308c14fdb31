package dev.plumbline.ui.part;

import java.util.Map;

/** The icon of each kind of object. */
public final class KindIcons {
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("schema", "mdi2f-folder-outline"),
            Map.entry("table", "mdi2t-table"),
            Map.entry("column", "mdi2t-table-column"),
            Map.entry("pk", "mdi2k-key-variant"),
            Map.entry("unique", "mdi2k-key-outline"),
            Map.entry("fk", "mdi2k-key-link"),
            Map.entry("check", "mdi2c-check-circle-outline"),
            Map.entry("exclude", "mdi2s-set-none"),
            Map.entry("not-null", "mdi2a-asterisk"),
            Map.entry("index", "mdi2l-lightning-bolt-outline"),
            Map.entry("sequence", "mdi2f-format-list-numbered"),
            Map.entry("view", "mdi2e-eye-outline"),
            Map.entry("matview", "mdi2e-eye-check-outline"),
            Map.entry("function", "mdi2f-function-variant"),
            Map.entry("procedure", "mdi2c-cog-play-outline"),
            Map.entry("aggregate", "mdi2s-sigma"),
            Map.entry("trigger", "mdi2f-flash-outline"),
            Map.entry("rule", "mdi2g-gavel"),
            Map.entry("type", "mdi2s-shape-outline"),
            Map.entry("domain", "mdi2s-shape-outline"),
            Map.entry("collation", "mdi2s-sort-alphabetical-ascending"),
            Map.entry("extension", "mdi2p-puzzle-outline"),
            Map.entry("rls", "mdi2s-shield-lock-outline"),
            Map.entry("policy", "mdi2s-shield-account-outline"),
            Map.entry("owner", "mdi2a-account-outline"),
            Map.entry("grant", "mdi2a-account-key-outline"),
            Map.entry("default-privileges", "mdi2a-account-cog-outline"),
            Map.entry("comment", "mdi2c-comment-text-outline"),
            Map.entry("statistics", "mdi2c-chart-bar"),
            Map.entry("event-trigger", "mdi2f-flash-alert-outline"),
            Map.entry("publication", "mdi2b-broadcast"),
            Map.entry("cast", "mdi2s-swap-horizontal"),
            Map.entry("operator", "mdi2c-calculator-variant-outline"),
            Map.entry("operator-family", "mdi2g-group"),
            Map.entry("operator-class", "mdi2s-sort-variant"),
            Map.entry("text-search-parser", "mdi2t-text-search"),
            Map.entry("text-search-template", "mdi2t-text-box-outline"),
            Map.entry("text-search-dictionary", "mdi2b-book-alphabet"),
            Map.entry("text-search-configuration", "mdi2b-book-search-outline"),
            Map.entry("conversion", "mdi2f-format-letter-case"),
            Map.entry("foreign-data-wrapper", "mdi2c-connection"),
            Map.entry("server", "mdi2s-server-network"),
            Map.entry("user-mapping", "mdi2a-account-switch-outline"),
            Map.entry("foreign-table", "mdi2t-table-arrow-left"),
            Map.entry("subscription", "mdi2a-access-point"),
            Map.entry("security-label", "mdi2l-label-outline"),
            Map.entry("language", "mdi2c-code-braces"),
            Map.entry("transform", "mdi2t-transfer"),
            Map.entry("access-method", "mdi2d-database-cog-outline"));

    private KindIcons() {}

    /** The icon of that kind's word; a plain one for a kind that this version does not know. */
    public static String of(String kind) {
        return ICONS.getOrDefault(kind, "mdi2c-cube-outline");
    }

    /** Whether the kind has an icon of its own. */
    static boolean has(String kind) {
        return ICONS.containsKey(kind);
    }
}
