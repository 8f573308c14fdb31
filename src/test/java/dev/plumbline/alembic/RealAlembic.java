package dev.plumbline.alembic;

import dev.plumbline.postgres.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Real Alembic of two generations on a real server; a machine where it cannot be had fails its tests. */
public final class RealAlembic {
    private static final Path FETCH = Path.of("tools/python-oracle/fetch").toAbsolutePath();
    private static final Map<String, String> PACKAGES = new ConcurrentHashMap<>();

    private RealAlembic() {}

    /** Runs {@code alembic upgrade heads} in that database; {@code trixie} has SQLAlchemy 2.0, {@code bookworm} 1.4. */
    public static void upgrade(String suite, String driver, Path ini, TestServer.EmptyDatabase database) {
        run(suite, driver, ini, database, "upgrade", "heads");
    }

    /** The same for another of its commands. */
    public static void run(
            String suite, String driver, Path ini, TestServer.EmptyDatabase database, String command, String revision) {
        String own = packages(suite);
        String psycopg2 = packages("bookworm");
        Map<String, String> environment = new HashMap<>();
        environment.put("PYTHONPATH", driver.equals("psycopg2") ? own + ":" + psycopg2 : own);
        environment.put(
                "LD_LIBRARY_PATH", psycopg2.replaceFirst("/lib/python3/.*", "/lib/" + machine() + "-linux-gnu"));
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.put("DATABASE_URL", database.url().replaceFirst("postgresql:", "postgresql+" + driver + ":"));
        String main = "import sys; from alembic.config import main; main(argv=sys.argv[1:])";
        run(
                List.of(
                        "/usr/bin/python3",
                        "-c",
                        main,
                        "-c",
                        ini.toAbsolutePath().toString(),
                        command,
                        revision),
                java.util.Objects.requireNonNull(ini.toAbsolutePath().getParent()),
                environment);
    }

    static String machine() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    }

    static String packages(String suite) {
        return PACKAGES.computeIfAbsent(
                suite,
                name -> run(List.of(FETCH.toString(), name), Path.of("").toAbsolutePath(), Map.of())
                        .strip());
    }

    private static String run(List<String> command, Path folder, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("alembic", ".txt");
            Path errors = Files.createTempFile("alembic", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(300, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            String failure = Files.readString(errors, StandardCharsets.UTF_8);
            Files.delete(output);
            Files.delete(errors);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + failure);
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
