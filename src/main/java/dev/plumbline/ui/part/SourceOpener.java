package dev.plumbline.ui.part;

/** Opens a source file of the project for reading. */
public interface SourceOpener {
    /** Opens {@code file}, relative to the project's root, at {@code line} where the editor can; the place is copied too. */
    void open(String file, int line);
}
