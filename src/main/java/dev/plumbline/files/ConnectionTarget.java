package dev.plumbline.files;

import dev.plumbline.port.Connection.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a connection file says its database is: exactly one of {@code host url service socket build}. */
final class ConnectionTarget {
    private static final List<String> WAYS = List.of("host", "url", "service", "socket", "build");
    private static final int USUAL_PORT = 5432;

    private final YamlMap top;
    private final Path folder;

    ConnectionTarget(YamlMap top, Path folder) {
        this.top = top;
        this.folder = folder;
    }

    Target read(List<String> presets, @Nullable Integer major) {
        List<String> ways =
                WAYS.stream().filter(way -> top.find(way).isPresent()).toList();
        if (ways.size() != 1) {
            throw top.self()
                    .wrong(
                            ways.isEmpty()
                                    ? "nothing says where the database is"
                                    : "where the database is stands here " + ways.size() + " times: "
                                            + String.join(", ", ways),
                            "Write exactly one of " + String.join(", ", WAYS) + ".");
        }
        YamlNode node = top.required(ways.getFirst(), "");
        return switch (ways.getFirst()) {
            case "url" -> url(node);
            case "service" -> new Target.PgService(node.text());
            case "build" -> new Target.Build(build(node), presets, major);
            default -> server(node.text());
        };
    }

    private Target server(String host) {
        int port = top.find("port").map(node -> node.integer(1, 65535)).orElse(USUAL_PORT);
        String database = top.required("database", "Name the database.").text();
        return new Target.Server(host, port, database);
    }

    private static Target url(YamlNode node) {
        String url = node.text();
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://") && !url.startsWith("jdbc:postgresql:")) {
            throw node.wrong("the URL is none of PostgreSQL's", "Write postgresql://host:port/database.");
        }
        if (holdsPassword(url)) {
            throw node.wrong(
                    "the URL holds a password, which must not stand in a file",
                    "Take it out and write where it comes from: `password: {keyring: project/environment}`.");
        }
        return new Target.Url(url);
    }

    private static boolean holdsPassword(String url) {
        int start = url.indexOf("//") + 2;
        int slash = url.indexOf('/', start);
        String authority = url.substring(start, slash < 0 ? url.length() : slash);
        int at = authority.lastIndexOf('@');
        return (at >= 0 && authority.substring(0, at).indexOf(':') >= 0)
                || url.toLowerCase(Locale.ROOT).contains("password=");
    }

    private Path build(YamlNode node) {
        Path path = folder.resolve(node.text()).normalize();
        if (!Files.isDirectory(path)) {
            throw node.wrong(
                    "there is no folder `" + node.text() + "`", "Name a folder of .sql files, relative to this file.");
        }
        return path;
    }
}
