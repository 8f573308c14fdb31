package dev.plumbline.port;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one environment's database, as a connection file or a URL says it.
 *
 * @param name the environment's name, or the URL without its password
 * @param kind {@code development}, {@code staging} or {@code production}
 * @param colour a colour word or {@code #rrggbb}; empty for the kind's own
 * @param target where it is
 * @param user the reading role; null for the driver's default
 * @param password where the password comes from
 * @param tls {@code sslmode} and certificate files by libpq's parameter names
 * @param timeouts all three bounds
 * @param services databases of services that live elsewhere, by service
 * @param applicationRoles the role that services log in as, by service; {@code default} for the others
 */
public record Connection(
        String name,
        String kind,
        String colour,
        Target target,
        @Nullable String user,
        PasswordSource password,
        Map<String, String> tls,
        Timeouts timeouts,
        Map<String, String> services,
        Map<String, String> applicationRoles) {
    public Connection {
        tls = Map.copyOf(tls);
        services = Map.copyOf(services);
        applicationRoles = Map.copyOf(applicationRoles);
    }

    /** The same, somewhere else. */
    public Connection at(Target elsewhere) {
        return new Connection(name, kind, colour, elsewhere, user, password, tls, timeouts, services, applicationRoles);
    }

    /** Where a database is. */
    public sealed interface Target {
        /** A server by name; {@code host} may be a socket's folder. */
        record Server(String host, int port, String database) implements Target {}

        /** A URL without password, {@code postgresql://} or {@code jdbc:postgresql://}. */
        record Url(String url) implements Target {}

        /** An entry of {@code pg_service.conf}. */
        record PgService(String name) implements Target {}

        /** SQL files of a folder, run in the order of their names on a scratch database that is then treated as live. */
        record Build(
                Path folder, List<String> presets, @Nullable Integer major) implements Target {}
    }

    /** Where a password comes from; never the password itself, but for one typed into a URL on the command line. */
    public sealed interface PasswordSource {
        /** None is sent; {@code PGPASSWORD} and {@code ~/.pgpass} are looked at as libpq does. */
        record Default() implements PasswordSource {}

        /** The operating system's keyring. */
        record Keyring(String entry) implements PasswordSource {}

        /** An environment variable. */
        record Variable(String name) implements PasswordSource {}

        /** The first line a program prints. */
        record Command(List<String> line) implements PasswordSource {}

        /** Asked for on the terminal or in the window. */
        record Prompt() implements PasswordSource {}

        /** Part of a URL that the user typed. */
        record Typed(Secret secret) implements PasswordSource {}
    }

    /** A value that never shows itself: {@code toString} is three asterisks. */
    public static final class Secret {
        private final String value;

        public Secret(String value) {
            this.value = value;
        }

        /** The value, for the driver alone. */
        public String reveal() {
            return value;
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** How long to wait for a connection, a statement and a lock. */
    public record Timeouts(Duration connect, Duration statement, Duration lock) {
        /** Five seconds, one minute, two seconds. */
        public static final Timeouts USUAL =
                new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(2));
    }
}
