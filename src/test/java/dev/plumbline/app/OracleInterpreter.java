package dev.plumbline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An interpreter as a virtual environment has one, with real Alembic, SQLAlchemy 2.0 and psycopg2 of {@code tools/python-oracle}. */
final class OracleInterpreter {
    private static final Path FETCH = Path.of("tools/python-oracle/fetch").toAbsolutePath();
    private static final Map<String, String> PACKAGES = new ConcurrentHashMap<>();

    private OracleInterpreter() {}

    /** A program in that folder; {@code trixie} has SQLAlchemy 2.0, {@code bookworm} 1.4. */
    static Path in(Path folder, String suite) {
        String own = packages(suite);
        String driver = packages("bookworm");
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        String library = driver.replaceFirst("/lib/python3/.*", "/lib/" + machine + "-linux-gnu");
        return program(
                folder.resolve("bin/python"),
                "PYTHONPATH='" + own + ":" + driver + "' LD_LIBRARY_PATH='" + library
                        + "' exec /usr/bin/python3 \"$@\"\n");
    }

    /** A shell script that can be run. */
    static Path program(Path file, String script) {
        Folders.write(file, "#!/bin/sh\n" + script);
        try {
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packages(String suite) {
        return PACKAGES.computeIfAbsent(suite, OracleInterpreter::fetch);
    }

    private static String fetch(String suite) {
        try {
            Path output = Files.createTempFile("fetch", ".txt");
            Process process = new ProcessBuilder(FETCH.toString(), suite)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int code = process.waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8).strip();
            Files.delete(output);
            if (code != 0) {
                throw new IllegalStateException("the python oracle " + suite + " cannot be had");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
