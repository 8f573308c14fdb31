package dev.plumbline.sqlalchemy;

import dev.plumbline.source.ProjectCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which Python files are the service itself, and which are its tests and its migrations. */
final class CodeFiles {
    private static final Set<String> TEST_FOLDERS = Set.of("test", "tests", "testing");

    private CodeFiles() {}

    /** Files in that folder that may hold models. */
    static List<String> models(ProjectCode code, String folder) {
        List<String> files = code.files(folder);
        return files.stream()
                .filter(file -> file.endsWith(".py"))
                .filter(file -> !isTest(file) && !isMigration(file, files))
                .filter(file -> !name(file).equals("setup.py"))
                .toList();
    }

    /** Whether the file is a test or belongs to tests. */
    static boolean isTest(String file) {
        String[] parts = file.split("/");
        boolean inFolder = Arrays.stream(parts, 0, parts.length - 1).anyMatch(TEST_FOLDERS::contains);
        String name = name(file);
        return inFolder || name.equals("conftest.py") || name.startsWith("test_") || name.endsWith("_test.py");
    }

    /** Whether it is Alembic's env.py or one of the revisions beside it. */
    static boolean isMigration(String file, List<String> files) {
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
