package dev.plumbline.report;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.Map;

/** How SQL names an object in {@code COMMENT ON}, {@code ALTER … OWNER TO} and {@code GRANT}: {@code CHECK a ON b}. */
final class SqlTarget {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("matview", "MATERIALIZED VIEW"),
            Map.entry("event-trigger", "EVENT TRIGGER"),
            Map.entry("pk", "CONSTRAINT"),
            Map.entry("unique", "CONSTRAINT"),
            Map.entry("fk", "CONSTRAINT"),
            Map.entry("check", "CONSTRAINT"),
            Map.entry("exclude", "CONSTRAINT"),
            Map.entry("not-null", "CONSTRAINT"));

    private SqlTarget() {}

    static String of(ObjectId id) {
        String word = WORDS.getOrDefault(id.kind(), id.kind().replace('-', ' ').toUpperCase(java.util.Locale.ROOT));
        return switch (id.kind()) {
            case "column" -> word + " " + owner(id) + "." + own(id);
            case "index" -> word + " " + SqlName.qualified(id.schema(), id.simpleName());
            case "policy", "trigger", "rule", "pk", "unique", "fk", "check", "exclude", "not-null" ->
                word + " " + own(id) + " ON " + owner(id);
            default -> word + " " + id.name();
        };
    }

    /** The child's own name, quoted. */
    static String own(ObjectId id) {
        return SqlName.quote(id.simpleName());
    }

    /** The name of what a child stands under, as SQL writes it. */
    private static String owner(ObjectId id) {
        String own = "/" + own(id);
        return id.name().endsWith(own) ? id.name().substring(0, id.name().length() - own.length()) : id.name();
    }
}
