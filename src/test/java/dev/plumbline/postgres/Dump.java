package dev.plumbline.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Debian's {@code pg_dump} writes of a test database's schema, as lines. */
record Dump(List<String> lines) {
    /** What a tablespace that was set before is about. */
    private static final Pattern STORED = Pattern.compile("; Type: (TABLE|INDEX|MATERIALIZED VIEW|CONSTRAINT);");

    private static final Pattern SCHEMA = Pattern.compile("meals_\\d+");

    /** The program for the test server's major version, where it is installed. */
    static Optional<Path> program(int major) {
        return Optional.of(Path.of("/usr/lib/postgresql/" + major + "/bin/pg_dump"))
                .filter(Files::isExecutable);
    }

    static Dump of(Path program, TestServer.EmptyDatabase database) {
        ProcessBuilder command = new ProcessBuilder(program.toString(), "--schema-only", database.url());
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = command.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pg_dump ended with " + process.exitValue());
            }
            return new Dump(text.lines().filter(line -> !line.startsWith("\\")).toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All of it. */
    String text() {
        return String.join("\n", lines);
    }

    /** What it says of one of the schemas. */
    String schema(String name) {
        return String.join("\n", bySchema().getOrDefault(name, List.of()));
    }

    /** Its entries by the schema that they name first, each with the tablespace that is set for it. */
    NavigableMap<String, List<String>> bySchema() {
        NavigableMap<String, List<String>> schemas = new TreeMap<>();
        List<String> entry = new ArrayList<>();
        String tablespace = "";
        for (String line : lines) {
            if (line.startsWith("-- Name: ")) {
                file(entry, schemas);
                entry = new ArrayList<>(STORED.matcher(line).find() ? List.of(tablespace) : List.of());
            } else if (line.startsWith("SET default_tablespace")) {
                tablespace = line;
            } else if (!line.startsWith("SET default_table_access_method")) {
                entry.add(line);
            }
        }
        file(entry, schemas);
        return schemas;
    }

    private static void file(List<String> entry, NavigableMap<String, List<String>> schemas) {
        Matcher named = SCHEMA.matcher(String.join("\n", entry));
        if (named.find()) {
            schemas.computeIfAbsent(named.group(), name -> new ArrayList<>()).addAll(entry);
        }
    }
}
