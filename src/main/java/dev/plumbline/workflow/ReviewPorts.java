package dev.plumbline.workflow;

import dev.plumbline.port.Connections;
import dev.plumbline.port.LiveDatabases;
import dev.plumbline.port.Projects;
import dev.plumbline.port.ScratchDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What a review needs from outside.
 *
 * @param connectionFolders folders of connection files besides the project's own
 */
public record ReviewPorts(
        Projects projects,
        Connections connections,
        List<Path> connectionFolders,
        CodeReaders code,
        ScratchDatabases scratch,
        LiveDatabases live,
        Clock clock) {
    public ReviewPorts {
        connectionFolders = List.copyOf(connectionFolders);
    }
}
