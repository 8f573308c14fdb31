package dev.plumbline.workflow.discover;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Paths relative to a repository, with forward slashes; the root is empty. */
final class Paths {
    private Paths() {}

    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String join(String folder, String name) {
        return folder.isEmpty() || folder.equals(".") ? name : folder + "/" + name;
    }

    /** Whether it is that folder or lies in it. */
    static boolean inside(String path, String folder) {
        return folder.isEmpty() || folder.equals(".") || path.equals(folder) || path.startsWith(folder + "/");
    }

    /** The words of a path, lower case, whatever joins them. */
    static List<String> words(String path) {
        return Arrays.stream(path.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
