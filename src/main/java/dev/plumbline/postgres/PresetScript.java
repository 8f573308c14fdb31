package dev.plumbline.postgres;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a provider has in every database, as SQL in {@code preset/NAME.sql}; <code>{owner}</code> there stands for the role that owns the
 * database. A role that is there already is left as it is.
 */
record PresetScript(String name) {
    static String text(String name) {
        String resource = "preset/" + name + ".sql";
        try (InputStream in = name.matches("[a-z0-9_]+") ? PresetScript.class.getResourceAsStream(resource) : null) {
            if (in == null) {
                throw new ConfigurationException("there is no preset " + name, "Known presets: supabase.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }

    void run(Statement statement, ScratchServer server, ScratchRole owner) throws SQLException {
        String sql = text(name).replace("{owner}", SqlName.quote(owner.name()));
        for (SqlPart part : SqlScript.split(sql)) {
            if (StatementKind.of(part) == StatementKind.CREATE_ROLE) {
                makeRole(part, statement, server);
            } else {
                statement.execute(part.sql());
            }
        }
    }

    /** A role that is there already gets the preset's attributes on our own server, and is left alone on any other. */
    private static void makeRole(SqlPart part, Statement statement, ScratchServer server) throws SQLException {
        String role = StatementWords.namesAfter(part.tokens(), "create", "role").getFirst();
        if (!server.roles().exists(role)) {
            statement.execute(part.sql());
            server.roles().mark(role);
        } else if (server.names().own()) {
            statement.execute("ALTER" + part.sql().substring("CREATE".length()));
        }
    }
}
