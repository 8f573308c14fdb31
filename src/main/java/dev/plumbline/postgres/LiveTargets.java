package dev.plumbline.postgres;

import dev.plumbline.port.Connection;
import dev.plumbline.port.Connection.Target;
import java.util.Map;

/** Works out where a connection leads: parts, URL or service; the connection's own user and TLS settings win. */
final class LiveTargets {
    private final Map<String, String> environment;

    LiveTargets(Map<String, String> environment) {
        this.environment = environment;
    }

    LiveTarget of(Connection connection) {
        ConnectionParts parts = new ConnectionParts(connection.name());
        switch (connection.target()) {
            case Target.Server server ->
                parts.put("host", server.host())
                        .put("port", Integer.toString(server.port()))
                        .put("dbname", server.database());
            case Target.Url url -> parts.putAll(ConnectionUrl.parts(url.url()));
            case Target.PgService service -> parts.putAll(new ServiceFile(environment).find(service.name()));
            case Target.Build build ->
                throw new IllegalArgumentException("no server is named by the folder " + build.folder());
        }
        String user = connection.user();
        parts.put("user", user == null ? "" : user);
        connection.tls().forEach((name, value) -> parts.put(libpqName(name), value));
        return parts.target(environment);
    }

    private static String libpqName(String name) {
        return switch (name) {
            case "mode" -> "sslmode";
            case "ca" -> "sslrootcert";
            case "cert" -> "sslcert";
            case "key" -> "sslkey";
            default -> name;
        };
    }
}
