package dev.plumbline.postgres;

import dev.plumbline.port.Connection.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Opens sessions on a scratch server. Statements go out as they are written, several at once where the text holds several. */
final class Sessions {
    // Event triggers of replayed SQL do not fire in the administrator's sessions, and its names resolve to the
    // system's.
    private static final String GUARDED = "-c session_replication_role=replica -c search_path=pg_catalog,pg_temp"
            + " -c standard_conforming_strings=on -c lc_messages=C -c jit=off";

    private final ServerAddress server;
    private final Map<String, String> extra;

    Sessions(ServerAddress server, Map<String, String> extra) {
        this.server = server;
        this.extra = Map.copyOf(extra);
    }

    ServerAddress address() {
        return server;
    }

    /** The administrator, on the server's own database. */
    Connection administrator() throws SQLException {
        return open(server.database(), server.user(), server.password(), "");
    }

    /** The administrator in a database that holds nothing of a project yet. */
    Connection administratorIn(String database) throws SQLException {
        return open(database, server.user(), server.password(), "");
    }

    /** The administrator in a database that holds replayed SQL, so guarded against it. */
    Connection guarded(String database) throws SQLException {
        return open(database, server.user(), server.password(), GUARDED);
    }

    /** A plain role in a database that is only read, with the driver's usual protocol. */
    Connection reading(String database, ScratchRole role) throws SQLException {
        Properties properties =
                properties(role.name(), role.password(), "-c search_path=pg_catalog,pg_temp -c jit=off");
        properties.remove("preferQueryMode");
        return Driver.connect(urlOf(database), properties);
    }

    Connection as(String database, String user, Secret password, String options) throws SQLException {
        return open(database, user, password, options);
    }

    private Connection open(String database, String user, Secret password, String options) throws SQLException {
        return Driver.connect(urlOf(database), properties(user, password, options));
    }

    private Properties properties(String user, Secret password, String options) {
        Properties properties = new Properties();
        properties.putAll(extra);
        properties.setProperty("user", user);
        properties.setProperty("password", password.reveal());
        properties.setProperty("ApplicationName", "plumbline");
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "20");
        if (!options.isEmpty()) {
            properties.setProperty("options", options);
        }
        return properties;
    }

    /** The JDBC URL of a database there, without user and password. */
    String urlOf(String database) {
        return Driver.url(server.host(), server.port(), database);
    }
}
