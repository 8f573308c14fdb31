package dev.plumbline.postgres;

import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connection service file of libpq (manual, "The Connection Service File"): {@code PGSERVICEFILE}, else {@code ~/.pg_service.conf};
 * then {@code pg_service.conf} in {@code PGSYSCONFDIR} or in the folders where distributions keep it.
 */
final class ServiceFile {
    private final Map<String, String> environment;

    ServiceFile(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The parameters of that service. */
    Map<String, String> find(String service) {
        List<Path> files = files().stream().filter(Files::isRegularFile).toList();
        return files.stream()
                .map(file -> section(file, service))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "there is no service " + service + " in "
                                + (files.isEmpty() ? "pg_service.conf, which does not exist" : files.toString()),
                        "Write [" + service + "] with host, port, dbname and user into ~/.pg_service.conf."));
    }

    private List<Path> files() {
        String named = environment.getOrDefault("PGSERVICEFILE", "");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        Path own = named.isEmpty() ? Path.of(home, ".pg_service.conf") : Path.of(named);
        String system = environment.getOrDefault("PGSYSCONFDIR", "");
        return system.isEmpty()
                ? List.of(own, Path.of("/etc/postgresql-common/pg_service.conf"), Path.of("/etc/pg_service.conf"))
                : List.of(own, Path.of(system, "pg_service.conf"));
    }

    private static Optional<Map<String, String>> section(Path file, String service) {
        Map<String, String> found = new LinkedHashMap<>();
        boolean inside = false;
        boolean seen = false;
        for (String line : lines(file)) {
            String text = line.strip();
            if (text.startsWith("[")) {
                inside = text.equals("[" + service + "]");
                seen |= inside;
            } else if (inside && !text.isEmpty() && !text.startsWith("#") && text.contains("=")) {
                int equals = text.indexOf('=');
                found.put(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip());
            }
        }
        return seen ? Optional.of(found) : Optional.empty();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new ConfigurationException("the service file " + file + " cannot be read: " + e.getMessage(), "");
        }
    }
}
