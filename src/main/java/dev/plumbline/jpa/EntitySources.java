package dev.plumbline.jpa;

import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Files of Java and Kotlin below a folder that declare JPA entities, found by their text; tests and what was built are left out. */
final class EntitySources {
    private static final Pattern ENTITY = Pattern.compile("(?m)^\\s*@(?:\\w+\\.)*Entity\\b");
    private static final Pattern PERSISTENCE = Pattern.compile("\\b(?:jakarta|javax)\\.persistence\\b");
    private static final Set<String> PASSED_OVER =
            Set.of("target", "build", "out", "bin", "test", "node_modules", "venv");
    private static final long LARGEST = 1_000_000;

    private EntitySources() {}

    /** The files, sorted. */
    static List<Path> below(Path folder) {
        Set<Path> found = new TreeSet<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    String name = String.valueOf(each.getFileName());
                    boolean passed = !each.equals(folder) && (name.startsWith(".") || PASSED_OVER.contains(name));
                    return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && attributes.size() < LARGEST && declaresEntities(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new WorkFailedException("looking for entities in " + folder + " failed: " + e.getMessage(), "", e);
        }
        return List.copyOf(found);
    }

    private static boolean declaresEntities(Path file) throws IOException {
        String name = file.toString();
        if (!name.endsWith(".java") && !name.endsWith(".kt")) {
            return false;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return ENTITY.matcher(text).find() && PERSISTENCE.matcher(text).find();
    }
}
