package dev.plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Constructs what commands need, once they know what that is. */
public interface Wiring {
    /** The jobs, with those settings. */
    Jobs open(Settings settings);

    /** Whether a window can be opened here. */
    boolean hasDisplay();

    /** Opens the window, on a project where one is given, and answers when it is closed. */
    void openWindow(@Nullable Path project, Settings settings);

    /** The folder of the sample project. */
    Path sample();

    /** Scratch clusters and cached heads, a line each with their size. */
    void listCache(PrintWriter to);

    /** Stops and deletes what no running program uses. */
    void clearCache(PrintWriter to);
}
