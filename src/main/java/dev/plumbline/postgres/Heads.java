package dev.plumbline.postgres;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.port.WorkFailedException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Replayed databases that stay on our own servers under {@code head_KEY}. A database gets that name only when it is whole, so that a
 * replay that was interrupted leaves none; the least recently used go first, see {@link Templates}.
 */
final class Heads {
    private static final String PREFIX = "head_";

    private final ScratchServer server;

    Heads(ScratchServer server) {
        this.server = server;
    }

    /** The keys of all that are there. */
    Set<String> keys() {
        if (!server.names().own()) {
            return Set.of();
        }
        Set<String> keys = new TreeSet<>();
        list("SELECT datname FROM pg_database WHERE datname ~ '^head_[0-9a-f]+$'")
                .forEach(name -> keys.add(name.substring(PREFIX.length())));
        return keys;
    }

    /** Keeps a copy of a database to which nobody is connected. */
    void keep(String database, String key, HeadNote note, ScratchRole owner) {
        if (!server.names().own() || keys().contains(key)) {
            return;
        }
        String copy = server.cloneOf(database, owner);
        comment(copy, note.text());
        try {
            server.administrator()
                    .execute("ALTER DATABASE " + SqlName.quote(copy) + " RENAME TO " + SqlName.quote(PREFIX + key));
            server.forget(copy);
        } catch (SQLException e) {
            // Another replay of this process kept the same first.
            server.drop(copy);
        }
    }

    /** What was written beside it; nothing where it has gone. Reading it counts as use. */
    Optional<HeadNote> note(String key) {
        List<String> comments =
                list("SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = ?", PREFIX + key);
        if (comments.isEmpty()) {
            return Optional.empty();
        }
        String text = comments.getFirst().replaceFirst("\\Aused [^\n]*\n", "");
        comment(PREFIX + key, text);
        return Optional.of(HeadNote.of(text));
    }

    /** A clone of it. */
    String cloneOf(String key, ScratchRole owner) {
        return server.cloneOf(PREFIX + key, owner);
    }

    private void comment(String database, String text) {
        server.administrator()
                .execute(
                        "noting a head",
                        "COMMENT ON DATABASE " + SqlName.quote(database) + " IS "
                                + SqlName.literal("used " + Instant.now() + "\n" + text));
    }

    private List<String> list(String sql, Object... values) {
        try {
            return server.administrator().list(sql, values);
        } catch (SQLException e) {
            throw new WorkFailedException("looking for cached heads failed: " + ServerErrors.textOf(e), "", e);
        }
    }
}
