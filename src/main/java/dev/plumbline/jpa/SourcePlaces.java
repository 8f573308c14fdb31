package dev.plumbline.jpa;

import dev.plumbline.catalog.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Where a class is declared, relative to the project's root. */
final class SourcePlaces {
    private SourcePlaces() {}

    static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The line that declares the class; the file's first where none does. */
    static Place of(Path root, Path source, String className) {
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        Pattern declares = Pattern.compile("\\b(?:class|interface|record|enum)\\s+" + Pattern.quote(simple) + "\\b");
        int line = 1;
        List<String> lines = lines(source);
        for (int i = 0; i < lines.size(); i++) {
            if (declares.matcher(lines.get(i)).find()) {
                line = i + 1;
                break;
            }
        }
        return new Place(relative(root, source), line);
    }

    private static List<String> lines(Path source) {
        try {
            return new String(Files.readAllBytes(source), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
