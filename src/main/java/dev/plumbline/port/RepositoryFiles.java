package dev.plumbline.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of a checkout, within bounds: links are not followed, folders of tools and of other people's code are left out, and nothing
 * outside the root is opened.
 */
public interface RepositoryFiles {
    /** The repository's folder. */
    Path root();

    /** All files, relative to the root with forward slashes, sorted. */
    List<String> files();

    /** The text of one; empty where it is too large, no text, or not there. */
    Optional<String> text(String file);

    /** What was passed over, one sentence for each reason. */
    List<String> notes();
}
