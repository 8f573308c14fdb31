package dev.plumbline.postgres;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection.Secret;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Connection parameters by libpq's names, turned into the driver's. Only those of this list are taken: others of the driver's load
 * classes or write files.
 */
final class ConnectionParts {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("ssl", "ssl"),
            Map.entry("sslnegotiation", "sslNegotiation"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("channelbinding", "channelBinding"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("options", "options"),
            Map.entry("target_session_attrs", "targetServerType"),
            Map.entry("targetservertype", "targetServerType"));
    private static final Set<String> PASSED_OVER = Set.of(
            "application_name",
            "applicationname",
            "connect_timeout",
            "connecttimeout",
            "preparethreshold",
            "fallback_application_name",
            "client_encoding",
            "sslcompression",
            "keepalives",
            "passfile",
            "pgbouncer");

    private final String where;
    private final Map<String, String> parts = new LinkedHashMap<>();

    ConnectionParts(String where) {
        this.where = where;
    }

    ConnectionParts put(String name, String value) {
        if (!value.isEmpty()) {
            parts.put(name.toLowerCase(Locale.ROOT), value);
        }
        return this;
    }

    ConnectionParts putAll(Map<String, String> more) {
        more.forEach(this::put);
        return this;
    }

    LiveTarget target(Map<String, String> environment) {
        String user = take("user", environment.getOrDefault("PGUSER", System.getProperty("user.name", "postgres")));
        String host = take("host", environment.getOrDefault("PGHOST", "localhost"));
        String database = take("dbname", take("database", environment.getOrDefault("PGDATABASE", user)));
        int port = port(take("port", environment.getOrDefault("PGPORT", "5432")));
        String password = take("password", "");
        refuseSocket(host);
        return new LiveTarget(
                host,
                port,
                database,
                user,
                password.isEmpty() ? Optional.empty() : Optional.of(new Secret(password)),
                driverParameters());
    }

    private void refuseSocket(String host) {
        if (host.startsWith("/") || host.startsWith("@")) {
            throw new ConfigurationException(
                    where + ": the socket " + host + " cannot be used, as the Java driver speaks TCP only",
                    "Let the server listen on 127.0.0.1 and write host: 127.0.0.1.");
        }
        if (host.contains(",")) {
            throw new ConfigurationException(where + ": several hosts are not supported: " + host, "Name one of them.");
        }
    }

    private int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ConfigurationException(where + ": " + text + " is no port", "Write a number, usually 5432.");
        }
    }

    private Map<String, String> driverParameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parts.forEach((name, value) -> {
            String driver = KNOWN.get(name);
            if (driver != null) {
                parameters.put(driver, driver.equals("targetServerType") ? serverType(value) : value);
            } else if (!PASSED_OVER.contains(name)) {
                throw new ConfigurationException(
                        where + ": the connection parameter " + name + " is not known",
                        "Known: " + String.join(", ", new TreeSet<>(KNOWN.keySet())) + ".");
            }
        });
        return parameters;
    }

    private static String serverType(String libpq) {
        return switch (libpq) {
            case "read-write", "primary" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> libpq;
        };
    }

    private String take(String name, String otherwise) {
        String value = parts.remove(name);
        return value == null ? otherwise : value;
    }
}
