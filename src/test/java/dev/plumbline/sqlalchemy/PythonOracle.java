package dev.plumbline.sqlalchemy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real SQLAlchemy of two generations, by {@code tools/python-oracle}; a machine where it cannot be had fails its tests. */
final class PythonOracle {
    private static final Path TOOLS = Path.of("tools/python-oracle").toAbsolutePath();
    private static final Map<String, String> PACKAGES = new ConcurrentHashMap<>();

    private PythonOracle() {}

    /** What {@code create_all} sends for the metadata of these expressions ({@code module:Base.metadata}); {@code trixie} has 2.0, {@code bookworm} 1.4. */
    static String createAll(String suite, List<Path> importFolders, List<String> metadata) {
        List<String> command = new ArrayList<>(
                List.of("/usr/bin/python3", TOOLS.resolve("print-create-all").toString()));
        importFolders.forEach(folder ->
                command.addAll(List.of("--path", folder.toAbsolutePath().toString())));
        command.addAll(metadata);
        return run(command, Map.of("PYTHONPATH", packages(suite)));
    }

    private static String packages(String suite) {
        return PACKAGES.computeIfAbsent(
                suite,
                name -> run(List.of(TOOLS.resolve("fetch").toString(), name), Map.of())
                        .strip());
    }

    private static String run(List<String> command, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile("oracle", ".txt");
            Path errors = Files.createTempFile("oracle", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            String failure = Files.readString(errors, StandardCharsets.UTF_8);
            Files.delete(output);
            Files.delete(errors);
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code + ":\n" + failure);
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
