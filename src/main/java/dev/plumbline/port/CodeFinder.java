package dev.plumbline.port;

import dev.plumbline.discovery.FoundCode;
import java.util.List;

/** Finds the files of one language that say where a repository's services lie, without running anything. */
public interface CodeFinder {
    /** Applications and models, tests and migrations left out. */
    List<FoundCode> find(RepositoryFiles files, Progress progress);
}
