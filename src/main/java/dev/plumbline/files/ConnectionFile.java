package dev.plumbline.files;

import dev.plumbline.port.Connection;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One connection file, read on construction. */
final class ConnectionFile {
    static final List<String> KEYS = List.of(
            "plumbline",
            "name",
            "kind",
            "colour",
            "host",
            "url",
            "service",
            "socket",
            "build",
            "port",
            "database",
            "user",
            "migrate_as",
            "password",
            "tls",
            "timeouts",
            "services",
            "application_role");
    private static final List<String> KINDS = List.of("development", "staging", "production");
    private static final Pattern COLOUR = Pattern.compile("[a-z]+|#[0-9a-fA-F]{6}");

    private final String environment;
    private final Path folder;
    private final YamlMap top;

    ConnectionFile(Path file, String shown, String environment) {
        this.environment = environment;
        this.folder = file.toAbsolutePath().normalize().resolveSibling("").normalize();
        this.top = YamlFile.read(file, shown).ofFormat(1).allow(KEYS);
    }

    /** What the name says; anything but the three usual names is taken for production, which is the strictest. */
    static String kindByName(String environment) {
        return KINDS.contains(environment) ? environment : "production";
    }

    YamlConnections.Look look() {
        String kind = top.find("kind").map(node -> node.word(KINDS)).orElse(kindByName(environment));
        return new YamlConnections.Look(kind, colour());
    }

    Connection read(List<String> presets, @Nullable Integer major) {
        checkName();
        top.text("migrate_as");
        YamlConnections.Look look = look();
        return new Connection(
                environment,
                look.kind(),
                look.colour(),
                new ConnectionTarget(top, folder).read(presets, major),
                top.text("user").orElse(null),
                ConnectionPassword.read(top),
                tls(),
                ConnectionTimeouts.read(top),
                databases(),
                texts("application_role"));
    }

    private void checkName() {
        top.find("name").filter(node -> !node.text().equals(environment)).ifPresent(node -> {
            throw node.wrong(
                    "the connection calls itself `" + node.text() + "` and its file `" + environment + "`",
                    "Give both the same name.");
        });
    }

    private String colour() {
        return top.find("colour")
                .map(node -> {
                    if (!COLOUR.matcher(node.text()).matches()) {
                        throw node.wrong(
                                "`" + node.text() + "` is no colour", "Write a word such as red, or \"#rrggbb\".");
                    }
                    return node.text();
                })
                .orElse("");
    }

    /** By libpq's parameter names; files relative to the connection file. */
    private Map<String, String> tls() {
        YamlMap tls = top.map("tls").allow(List.of("mode", "ca", "cert", "key"));
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> modes = List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
        tls.find("mode").ifPresent(node -> parameters.put("sslmode", node.word(modes)));
        tls.text("ca").ifPresent(path -> parameters.put("sslrootcert", file(path)));
        tls.text("cert").ifPresent(path -> parameters.put("sslcert", file(path)));
        tls.text("key").ifPresent(path -> parameters.put("sslkey", file(path)));
        return parameters;
    }

    private String file(String path) {
        return folder.resolve(path).normalize().toString();
    }

    private Map<String, String> databases() {
        Map<String, String> databases = new LinkedHashMap<>();
        for (YamlNode.Entry entry : top.map("services").entries()) {
            YamlMap service = entry.value().map().allow(List.of("database"));
            databases.put(
                    entry.key().text(),
                    service.required("database", "Name the database that the service uses.")
                            .text());
        }
        return databases;
    }

    private Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        top.map(key)
                .entries()
                .forEach(entry -> texts.put(entry.key().text(), entry.value().text()));
        return texts;
    }
}
