package dev.plumbline.workflow;

import dev.plumbline.port.Connection;
import dev.plumbline.port.LiveRequest;
import dev.plumbline.port.Progress;
import dev.plumbline.port.UnreachableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which environments there are, and whether they answer. */
public final class ConnectionsJob {
    private final ReviewPorts ports;

    /** One environment; where it was asked: its server's version, or why it does not answer. */
    public record Answer(String name, String kind, String target, boolean fine, String server, String reason) {}

    public ConnectionsJob(ReviewPorts ports) {
        this.ports = ports;
    }

    /** All connections of a folder and of the usual places; {@code test} asks each. */
    public List<Answer> look(Path folder, boolean test, Progress progress) {
        List<Path> folders = new ArrayList<>();
        Path own = folder.resolve("connections");
        if (Files.isDirectory(own)) {
            folders.add(own);
        }
        folders.addAll(ports.connectionFolders());
        return ports.connections().names(folders).stream()
                .map(name -> answer(ports.connections().find(name, folders), test, progress))
                .toList();
    }

    private Answer answer(Connection connection, boolean test, Progress progress) {
        String target = target(connection.target());
        if (!test) {
            return new Answer(connection.name(), connection.kind(), target, true, "", "");
        }
        progress.at("asking " + connection.name());
        try {
            String server = ports.live()
                    .read(connection, new LiveRequest(List.of("pg_catalog"), List.of(), false), progress)
                    .snapshot()
                    .provenance()
                    .server();
            return new Answer(connection.name(), connection.kind(), target, true, server, "");
        } catch (UnreachableException e) {
            return new Answer(connection.name(), connection.kind(), target, false, "", e.getMessage());
        }
    }

    private static String target(Connection.Target target) {
        return switch (target) {
            case Connection.Target.Server server -> server.host() + ":" + server.port() + "/" + server.database();
            case Connection.Target.Url url -> url.url();
            case Connection.Target.PgService service -> "service " + service.name();
            case Connection.Target.Build build -> "built from " + build.folder().getFileName();
        };
    }
}
