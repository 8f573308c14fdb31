package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;
import java.util.stream.Collectors;

/** Which privileges each kind of object has, and who has them by himself ({@code acldefault} of the server). */
final class Privileges {
    private Privileges() {}

    /** What the owner has; a privilege that an old server does not know is never missing, as it is on both sides. */
    static List<String> all(String kind) {
        return switch (kind) {
            case "table", "view", "matview", "foreign-table" ->
                List.of("DELETE", "INSERT", "MAINTAIN", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE");
            case "sequence" -> List.of("SELECT", "UPDATE", "USAGE");
            case "schema" -> List.of("CREATE", "USAGE");
            case "function", "procedure", "aggregate" -> List.of("EXECUTE");
            case "type", "domain", "language", "server", "foreign-data-wrapper" -> List.of("USAGE");
            default -> List.of();
        };
    }

    static List<String> ofPublic(String kind) {
        return switch (kind) {
            case "function", "procedure", "aggregate" -> List.of("EXECUTE");
            case "type", "domain", "language" -> List.of("USAGE");
            default -> List.of();
        };
    }

    /** The word for such objects in default privileges. */
    static String objects(String kind) {
        return switch (kind) {
            case "table", "view", "matview", "foreign-table" -> "tables";
            case "function", "procedure", "aggregate" -> "functions";
            case "type", "domain" -> "types";
            default -> kind + "s";
        };
    }

    static boolean has(String kind) {
        return !all(kind).isEmpty();
    }

    /** {@code SELECT ON TABLE x}, for a column {@code SELECT (c) ON TABLE x}. */
    static String on(ObjectId target, List<String> privileges) {
        if (target.kind().equals("column")) {
            String column = " (" + Names.own(target) + ")";
            return privileges.stream().map(p -> p + column).collect(Collectors.joining(", ")) + " ON TABLE "
                    + Names.parent(target);
        }
        String word =
                switch (target.kind()) {
                    case "view", "matview", "table", "foreign-table" -> "TABLE";
                    case "aggregate" -> "FUNCTION";
                    case "server" -> "FOREIGN SERVER";
                    default -> Names.word(target);
                };
        return String.join(", ", privileges) + " ON " + word + " " + target.name();
    }
}
