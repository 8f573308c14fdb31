package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How SQL names objects. */
final class Names {
    private static final Set<String> CONSTRAINTS = Set.of("pk", "unique", "fk", "check", "exclude", "not-null");
    private static final Set<String> ON_RELATION = Set.of("policy", "trigger", "rule");
    private static final Map<String, String> WORDS = Map.of(
            "matview", "MATERIALIZED VIEW",
            "event-trigger", "EVENT TRIGGER");

    private Names() {}

    /** The object's own name, quoted, without schema and parent. */
    static String own(ObjectId id) {
        return SqlName.quote(id.simpleName());
    }

    /** The whole name in SQL: an index is named by its schema, not by its table. */
    static String full(ObjectId id) {
        return id.kind().equals("index") || id.kind().equals("constraint-index")
                ? SqlName.qualified(id.schema(), id.simpleName())
                : id.name();
    }

    /** The name of what a child stands under. */
    static String parent(ObjectId id) {
        String own = "/" + own(id);
        return id.name().endsWith(own) ? id.name().substring(0, id.name().length() - own.length()) : id.name();
    }

    /** Where a name at the beginning of a text ends: at the first colon outside quotes. */
    static int endOfName(String text) {
        boolean quoted = false;
        int at = 0;
        while (at < text.length() && (quoted || text.charAt(at) != ':')) {
            quoted ^= text.charAt(at) == '"';
            at++;
        }
        return at;
    }

    /** {@code MATERIALIZED VIEW} and the like. */
    static String word(ObjectId id) {
        return WORDS.getOrDefault(id.kind(), id.kind().replace('-', ' ').toUpperCase(Locale.ROOT));
    }

    static boolean isConstraint(ObjectId id) {
        return CONSTRAINTS.contains(id.kind());
    }

    /** As {@code COMMENT ON} and {@code OWNER TO} want it; {@code domain} says whether a constraint is a domain's. */
    static String target(ObjectId id, boolean domain) {
        if (isConstraint(id)) {
            return "CONSTRAINT " + own(id) + " ON " + (domain ? "DOMAIN " : "") + parent(id);
        }
        if (ON_RELATION.contains(id.kind())) {
            return word(id) + " " + own(id) + " ON " + parent(id);
        }
        if (id.kind().equals("column")) {
            return "COLUMN " + parent(id) + "." + own(id);
        }
        if (id.kind().equals("operator")) {
            return "OPERATOR " + OperatorNames.operator(id);
        }
        if (id.kind().equals("operator-class") || id.kind().equals("operator-family")) {
            return word(id) + " " + OperatorNames.withMethod(id);
        }
        if (id.kind().equals("transform")) {
            return "TRANSFORM " + id.name().substring(1, id.name().length() - 1);
        }
        return word(id) + " " + full(id).replace("()", id.kind().equals("aggregate") ? "(*)" : "()");
    }

    /** A role, {@code public} as the keyword. */
    static String role(String role) {
        return role.equals("public") ? "PUBLIC" : SqlName.quote(role);
    }

    /** The name in an object id's text. */
    static String of(String objectId) {
        return ObjectId.parse(objectId).name();
    }
}
