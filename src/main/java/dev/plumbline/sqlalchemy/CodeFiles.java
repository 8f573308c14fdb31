package dev.plumbline.sqlalchemy;

import dev.plumbline.source.ProjectCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which Python files are the service itself, and which are its tests and its migrations. */
final class CodeFiles {
    private static final Set<String> TEST_FOLDERS = Set.of("test", "tests", "testing");

    private static final Set<String> TOOL_FOLDERS = Set.of(
            "scripts", "script", "bin", "tools", "seeds", "seeders", "cli", "commands", "management", "examples");
    private static final Set<String> SERVED = Set.of("main.py", "app.py", "asgi.py", "wsgi.py", "server.py");
    private static final Pattern APPLICATION =
            Pattern.compile("\\b(?:FastAPI|Starlette|Flask|Litestar|Quart|Sanic|BlackSheep|Robyn)\\(");

    private CodeFiles() {}

    /** Files in that folder that may hold models. */
    static List<String> models(ProjectCode code, String folder) {
        List<String> files = code.files(folder);
        return files.stream()
                .filter(file -> file.endsWith(".py"))
                .filter(file -> !isTest(file) && !isMigration(file, files))
                .filter(file -> !name(file).equals("setup.py") && !file.contains("{{"))
                .toList();
    }

    /** Files in that folder that make an application object, or whose name says that a server starts them. */
    static List<String> applications(ProjectCode code, String folder) {
        List<String> files = code.files(folder);
        return files.stream()
                .filter(file -> file.endsWith(".py"))
                .filter(file -> !isTest(file) && !isMigration(file, files) && !isTool(file))
                .filter(file -> SERVED.contains(name(file))
                        || APPLICATION.matcher(text(code, file)).find())
                .toList();
    }

    /** Whether a file of that text makes an application object or is one that a server starts. */
    static boolean isApplication(String file, String text) {
        return !isTool(file)
                && (SERVED.contains(name(file)) || APPLICATION.matcher(text).find());
    }

    private static boolean isTool(String file) {
        String[] parts = file.split("/", -1);
        return Arrays.stream(parts, 0, parts.length - 1).anyMatch(TOOL_FOLDERS::contains);
    }

    /** Whether the file holds that word. */
    static boolean mentions(ProjectCode code, String file, String word) {
        return text(code, file).contains(word);
    }

    private static String text(ProjectCode code, String file) {
        return code.inside(file).map(CodeFiles::text).orElse("");
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.getFileName(), e);
        }
    }

    /** Whether the file is a test or belongs to tests. */
    static boolean isTest(String file) {
        String[] parts = file.split("/", -1);
        boolean inFolder = Arrays.stream(parts, 0, parts.length - 1).anyMatch(TEST_FOLDERS::contains);
        String name = name(file);
        return inFolder || name.equals("conftest.py") || name.startsWith("test_") || name.endsWith("_test.py");
    }

    /** Whether it is Alembic's env.py or one of the revisions beside it. */
    static boolean isMigration(String file, Collection<String> files) {
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
        for (String at = folder; !at.isEmpty(); at = at.contains("/") ? at.substring(0, at.lastIndexOf('/')) : "") {
            String versions = at + "/versions/";
            if (files.contains(at + "/env.py") && (file.startsWith(versions) || file.equals(at + "/env.py"))) {
                return true;
            }
        }
        return false;
    }

    static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
