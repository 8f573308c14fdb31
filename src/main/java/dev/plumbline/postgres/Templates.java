package dev.plumbline.postgres;

import dev.plumbline.catalog.Sha256;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.port.ScratchRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Template databases: one for each combination of presets, schemas and extensions, made once and cloned from then on. A name is given only
 * when the template is whole. On our own servers they stay, the least recently used going first beyond a total size.
 */
final class Templates {
    private static final String FORMAT = "2";
    private static final long MOST_BYTES = 1L << 30;

    private final ScratchServer server;

    Templates(ScratchServer server) {
        this.server = server;
    }

    /** The template's name; made first where it is missing. */
    String find(ScratchRequest request, List<String> extensions, ScratchRole owner) throws SQLException {
        String name = server.names().template(key(request, extensions, owner));
        if (server.administrator()
                .list("SELECT 1 FROM pg_database WHERE datname = ?", name)
                .isEmpty()) {
            make(name, request, extensions, owner);
        }
        if (server.names().own()) {
            noteUse(name);
        }
        return name;
    }

    private static String key(ScratchRequest request, List<String> extensions, ScratchRole owner) {
        List<String> parts = new ArrayList<>(List.of(FORMAT, owner.name()));
        request.presets().forEach(preset -> parts.add("preset " + PresetScript.text(preset)));
        request.schemas().forEach(schema -> parts.add("schema " + schema));
        extensions.forEach(extension -> parts.add("extension " + extension));
        return Sha256.of(parts.toArray(String[]::new)).substring(0, 16);
    }

    private void make(String name, ScratchRequest request, List<String> extensions, ScratchRole owner)
            throws SQLException {
        String unfinished = server.names().work();
        server.createDatabase(unfinished, "template0", owner);
        try (Connection connection = server.sessions().administratorIn(unfinished)) {
            fill(connection, request, extensions, owner);
        }
        server.administrator()
                .execute("ALTER DATABASE " + SqlName.quote(unfinished) + " RENAME TO " + SqlName.quote(name));
    }

    private void fill(Connection connection, ScratchRequest request, List<String> extensions, ScratchRole owner)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            String quoted = SqlName.quote(owner.name());
            if (server.major() < 15) {
                statement.execute("ALTER SCHEMA public OWNER TO " + quoted);
            }
            for (String preset : request.presets()) {
                new PresetScript(preset).run(statement, server, owner);
            }
            for (String extension : extensions) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS " + SqlName.quote(extension) + " CASCADE");
            }
            for (String schema : request.schemas()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + SqlName.quote(schema) + " AUTHORIZATION " + quoted);
            }
        }
    }

    private void noteUse(String name) throws SQLException {
        server.administrator()
                .execute("COMMENT ON DATABASE " + SqlName.quote(name) + " IS "
                        + SqlName.literal("used " + java.time.Instant.now()));
    }

    /** Drops what was not used for longest, beyond the total size. */
    void dropOldest() throws SQLException {
        List<String> old = server.administrator()
                .list(
                        "SELECT datname FROM (SELECT datname, sum(pg_database_size(oid)) OVER (ORDER BY"
                                + " shobj_description(oid, 'pg_database') DESC NULLS LAST, oid) AS total FROM pg_database"
                                + " WHERE datname ~ '^(base|head)_[0-9a-f]+$') AS used WHERE total > ?",
                        MOST_BYTES);
        for (String name : old) {
            server.administrator().dropDatabase(name);
        }
    }
}
