package dev.plumbline.postgres;

import dev.plumbline.port.Connection.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * Where a session goes, every part known.
 *
 * @param password one that stands beside the rest, in a typed URL or a service file
 * @param parameters the driver's own, such as {@code sslmode}
 */
record LiveTarget(
        String host,
        int port,
        String database,
        String user,
        Optional<Secret> password,
        Map<String, String> parameters) {
    LiveTarget {
        parameters = Map.copyOf(parameters);
    }

    String url() {
        return Driver.url(host, port, database);
    }

    /** For messages. */
    String label() {
        return host + ":" + port + "/" + database;
    }
}
