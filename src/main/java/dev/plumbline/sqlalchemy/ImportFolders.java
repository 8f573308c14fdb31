package dev.plumbline.sqlalchemy;

import dev.plumbline.source.ProjectCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The folders in which a project's imports are looked up: each that holds a package or module at its top, nearest to the code that
 * imports first.
 */
final class ImportFolders {
    private ImportFolders() {}

    /** For code in that folder; the empty folder is the project's root. */
    static List<String> of(Path root, String folder) {
        List<String> files = new ProjectCode(root, List.of()).files("");
        Set<String> packages = new HashSet<>();
        files.stream().filter(file -> file.endsWith("/__init__.py")).forEach(file -> packages.add(parent(file)));
        Set<String> tops = new LinkedHashSet<>();
        files.stream()
                .filter(file -> !CodeFiles.isTest(file) || CodeFiles.isTest(folder + "/x.py"))
                .forEach(file -> tops.add(top(parent(file), packages)));
        Set<String> ordered = new LinkedHashSet<>();
        tops.stream().filter(top -> inside(top, folder)).forEach(ordered::add);
        tops.stream()
                .filter(top -> inside(top, folder))
                .flatMap(top -> ancestors(top).stream())
                .filter(above -> inside(above, folder))
                .forEach(ordered::add);
        ancestors(folder).forEach(ordered::add);
        ordered.addAll(tops);
        return List.copyOf(ordered);
    }

    private static List<String> ancestors(String folder) {
        List<String> folders = new ArrayList<>();
        for (String at = folder; !at.isEmpty(); at = parent(at)) {
            folders.add(at);
        }
        return folders;
    }

    private static String top(String folder, Set<String> packages) {
        String at = folder;
        while (packages.contains(at)) {
            at = parent(at);
        }
        return at;
    }

    /** Whether a file or folder lies in that folder. */
    static boolean inside(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
