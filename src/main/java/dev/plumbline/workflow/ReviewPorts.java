package dev.plumbline.workflow;

import dev.plumbline.port.Connections;
import dev.plumbline.port.LiveDatabases;
import dev.plumbline.port.Projects;
import dev.plumbline.port.ScratchDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review needs from outside.
 *
 * @param connectionFolders folders of connection files besides the project's own
 * @param exact how a trusted project's own tools run; null where its code is only read
 */
public record ReviewPorts(
        Projects projects,
        Connections connections,
        List<Path> connectionFolders,
        CodeReaders code,
        ScratchDatabases scratch,
        LiveDatabases live,
        Clock clock,
        @Nullable ExactWay exact) {
    public ReviewPorts {
        connectionFolders = List.copyOf(connectionFolders);
    }
}
