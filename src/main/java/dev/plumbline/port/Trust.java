package dev.plumbline.port;

import java.nio.file.Path;
import java.util.List;

/**
 * Which projects may run their own code, remembered outside of them. A project that was moved or replaced, or whose commands or the
 * files that decide them changed, is another one.
 */
public interface Trust {
    /** Whether exactly that may run. */
    boolean isTrusted(Path root, List<ExactRuns.Command> commands);

    /** Remembers that it may. */
    void trust(Path root, List<ExactRuns.Command> commands);

    /** Forgets it; whether there was anything to forget. */
    boolean revoke(Path root);
}
