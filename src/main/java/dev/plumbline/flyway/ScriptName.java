package dev.plumbline.flyway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a migration file says: {@code V1_2__title.sql} versioned, {@code B…} baseline, {@code U…} undo, {@code R__title.sql}
 * repeatable (Flyway's documentation, "Migrations").
 *
 * @param written the version as it is written, with dots; empty for a repeatable one
 */
record ScriptName(Kind kind, @Nullable VersionNumber version, String written, String title) {
    enum Kind {
        VERSIONED,
        BASELINE,
        UNDO,
        REPEATABLE
    }

    private static final Pattern NUMBERED = Pattern.compile("([VBU])(\\d[\\d._]*?)(?:__(.*))?\\.sql");
    private static final Pattern REPEATED = Pattern.compile("R__(.*)\\.sql");

    /** What that file's name says; nothing where it is no migration's. */
    static Optional<ScriptName> of(String name) {
        Matcher repeated = REPEATED.matcher(name);
        if (repeated.matches()) {
            return Optional.of(new ScriptName(Kind.REPEATABLE, null, "", repeated.group(1)));
        }
        Matcher numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        String title = numbered.group(3) == null ? "" : numbered.group(3);
        String written = numbered.group(2);
        return VersionNumber.of(written)
                .map(version -> new ScriptName(kind(numbered.group(1)), version, written.replace('_', '.'), title));
    }

    private static Kind kind(String prefix) {
        return switch (prefix) {
            case "B" -> Kind.BASELINE;
            case "U" -> Kind.UNDO;
            default -> Kind.VERSIONED;
        };
    }

    /** The revision's id, as rows of the history are called too. */
    String id() {
        return switch (kind) {
            case REPEATABLE -> "R__" + title.replace(' ', '_');
            case BASELINE -> "B" + written;
            case VERSIONED, UNDO -> written;
        };
    }

    String sentence() {
        return title.replace('_', ' ');
    }
}
