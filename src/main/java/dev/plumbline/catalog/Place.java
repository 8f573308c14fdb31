package dev.plumbline.catalog;

/**
 * Where something stands in source: a path relative to the project's root, with forward slashes, and a line from 1, or 0 for the
 * whole file.
 */
public record Place(String file, int line) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
