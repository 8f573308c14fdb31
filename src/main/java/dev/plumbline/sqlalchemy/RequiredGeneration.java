package dev.plumbline.sqlalchemy;

import dev.plumbline.source.schema.Generation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which SQLAlchemy a service asks for in its requirements; from 1.4 on where they do not say. */
final class RequiredGeneration {
    private static final List<String> FILES = List.of(
            "requirements.txt",
            "requirements/base.txt",
            "pyproject.toml",
            "poetry.lock",
            "uv.lock",
            "Pipfile",
            "setup.py",
            "setup.cfg");
    private static final Pattern OLD = Pattern.compile(
            "(?im)^[\\s\"']*sqlalchemy(?:\\[[^]]*])?[\"']?\\s*(?:=\\s*\")?[~=^<]{0,2}\\s*\"?v?1\\.[0-3](?!\\d)"
                    + "|name = \"sqlalchemy\"\\s+version = \"1\\.[0-3]\\.");

    private RequiredGeneration() {}

    static Generation of(Path root, String folder) {
        boolean old = Stream.of(folder, "")
                .distinct()
                .flatMap(each -> FILES.stream().map(file -> root.resolve(each).resolve(file)))
                .anyMatch(RequiredGeneration::asksForOld);
        return old ? Generation.UP_TO_1_3 : Generation.FROM_1_4;
    }

    private static boolean asksForOld(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) < 5_000_000
                    && OLD.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                            .find();
        } catch (IOException e) {
            return false;
        }
    }
}
