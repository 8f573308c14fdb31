package dev.plumbline.port;

import dev.plumbline.discovery.FoundSet;
import java.util.List;

/** Finds the migration sets of one tool in a repository, without running anything. */
public interface SetFinder {
    /** Each set, named by its folder; a note for each place that looks like one and cannot be understood goes to the notes. */
    List<FoundSet> find(RepositoryFiles files, List<String> notes, Progress progress);
}
