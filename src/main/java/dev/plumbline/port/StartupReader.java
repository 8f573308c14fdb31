package dev.plumbline.port;

import dev.plumbline.audit.StartupReading;
import dev.plumbline.drift.Project;

/** Finds the code that changes a schema when a service starts, and code of that sort that does not run then. */
public interface StartupReader {
    /** All calls of the project, those outside every service included. */
    StartupReading read(Project project, Progress progress);
}
