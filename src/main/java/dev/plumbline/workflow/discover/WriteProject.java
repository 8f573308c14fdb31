package dev.plumbline.workflow.discover;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Repositories;
import java.nio.file.Path;

/** Writes a project file that was drafted, once it is known that it will be read. */
public final class WriteProject {
    private final Repositories repositories;

    public WriteProject(Repositories repositories) {
        this.repositories = repositories;
    }

    /** Whether the folder has a project file already. */
    public boolean isThere(Path folder) {
        return repositories.hasProjectFile(folder);
    }

    /** Refuses where there is one already and it may not be replaced. */
    public void require(Path folder, boolean replace) {
        if (!replace && isThere(folder)) {
            throw new ConfigurationException(
                    "There is a plumbline.yaml in " + folder + " already.",
                    "Replace it with --force, or see what would be written with --dry-run.");
        }
    }

    /** Writes it and answers where; an existing file is replaced only when that is said. */
    public Path write(Path folder, String text, boolean replace) {
        require(folder, replace);
        repositories.check(folder, text);
        return repositories.write(folder, text, replace);
    }
}
