package dev.plumbline.postgres;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection;
import dev.plumbline.port.Connection.PasswordSource;
import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.ShownUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URL of a database, {@code postgresql://} as libpq reads it or {@code jdbc:postgresql://} as the driver does (there user and password
 * are parameters; before the host they are taken too).
 */
public final class ConnectionUrl {
    private static final Pattern FORM = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:([^@/?]*)@)?"
            + "(\\[[^\\]]*\\](?::\\d+)?|[^/?]*)(?:/([^?]*))?(?:\\?(.*))?");

    private ConnectionUrl() {}

    /** Whether the text is a URL of PostgreSQL's. */
    public static boolean isOne(String text) {
        return text.startsWith("postgresql://")
                || text.startsWith("postgres://")
                || text.startsWith("jdbc:postgresql:");
    }

    /** The connection that a typed URL means; its name is the URL without the password. */
    public static Connection parse(String url) {
        Map<String, String> parts = parts(url);
        String password = parts.get("password");
        return new Connection(
                ShownUrl.of(url),
                "development",
                "",
                new Connection.Target.Url(ShownUrl.of(url)),
                parts.get("user"),
                password == null ? new PasswordSource.Default() : new PasswordSource.Typed(new Secret(password)),
                Map.of(),
                Connection.Timeouts.USUAL,
                Map.of(),
                Map.of());
    }

    /** The parts by libpq's names, percent signs decoded. */
    static Map<String, String> parts(String url) {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw new ConfigurationException(
                    "a URL of a database cannot be understood: " + ShownUrl.of(url),
                    "Write postgresql://user@host:port/database?sslmode=require.");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        addUser(parts, form.group(1));
        addHost(parts, decoded(form.group(2)));
        put(parts, "dbname", decoded(form.group(3)));
        addParameters(parts, form.group(4));
        return parts;
    }

    private static void addUser(Map<String, String> parts, @Nullable String user) {
        if (user != null) {
            int colon = user.indexOf(':');
            put(parts, "user", decoded(colon < 0 ? user : user.substring(0, colon)));
            put(parts, "password", colon < 0 ? "" : decoded(user.substring(colon + 1)));
        }
    }

    private static void addHost(Map<String, String> parts, String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        String name = port ? host.substring(0, colon) : host;
        put(parts, "host", name.startsWith("[") ? name.substring(1, name.length() - 1) : name);
        put(parts, "port", port ? host.substring(colon + 1) : "");
    }

    private static void addParameters(Map<String, String> parts, @Nullable String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            put(parts, name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
    }

    private static void put(Map<String, String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.put(name, value);
        }
    }

    private static String decoded(@Nullable String text) {
        try {
            return text == null ? "" : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "a percent sign in a URL of a database stands for no character", "Write %25 for a percent sign.");
        }
    }
}
