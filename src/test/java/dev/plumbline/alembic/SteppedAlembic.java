package dev.plumbline.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.postgres.TestServer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Real Alembic that runs revision files one by one in one database, without a project's env.py. */
final class SteppedAlembic implements AutoCloseable {
    private static final Path PROGRAM =
            Path.of("tools/python-oracle/run-revisions").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    SteppedAlembic(String suite, TestServer.EmptyDatabase database, List<Path> folders, Optional<Path> prelude) {
        String driver = RealAlembic.packages("bookworm");
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/python3",
                PROGRAM.toString(),
                database.url().replaceFirst("^postgresql:", "postgresql+psycopg2:")));
        folders.forEach(folder ->
                command.addAll(List.of("--path", folder.toAbsolutePath().toString())));
        Optional.ofNullable(System.getProperty("corpus.packages"))
                .ifPresent(folder -> command.addAll(List.of("--packages", folder)));
        prelude.ifPresent(file ->
                command.addAll(List.of("--prelude", file.toAbsolutePath().toString())));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PYTHONPATH", RealAlembic.packages(suite) + ":" + driver);
        builder.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        driver.replaceFirst("/lib/python3/.*", "/lib/" + RealAlembic.machine() + "-linux-gnu"));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Runs the upgrade of that file; the failure, if it failed and was rolled back. */
    Optional<String> run(Path file) {
        return order(Map.of("file", file.toAbsolutePath().toString()));
    }

    private Optional<String> order(Map<String, ?> order) {
        try {
            orders.write(JSON.writeValueAsString(order));
            orders.newLine();
            orders.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("real Alembic has ended");
            }
            JsonNode error = JSON.readTree(line).get("error");
            return Optional.ofNullable(error).map(JsonNode::asText);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
