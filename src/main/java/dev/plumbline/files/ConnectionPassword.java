package dev.plumbline.files;

import dev.plumbline.port.Connection.PasswordSource;
import java.util.List;

/** Where a connection file says the password comes from; a password itself is refused without being repeated. */
final class ConnectionPassword {
    private static final List<String> KEYS = List.of("keyring", "env", "command", "pgpass", "prompt");
    private static final String REMEDY = "Write where it comes from: {keyring: project/environment}, {env: NAME}, "
            + "{command: [program, argument]}, {pgpass: true} or {prompt: true}.";

    private ConnectionPassword() {}

    static PasswordSource read(YamlMap top) {
        return top.find("password").map(ConnectionPassword::source).orElseGet(PasswordSource.Default::new);
    }

    private static PasswordSource source(YamlNode node) {
        if (node.isScalar()) {
            throw node.wrong("a password must not stand in a file", REMEDY);
        }
        YamlMap map = node.map().allow(KEYS);
        if (map.keys().size() != 1) {
            throw node.wrong("a password comes from exactly one place", REMEDY);
        }
        String key = map.keys().getFirst();
        YamlNode value = map.required(key, REMEDY);
        return switch (key) {
            case "keyring" -> new PasswordSource.Keyring(value.text());
            case "env" -> new PasswordSource.Variable(value.text());
            case "command" -> new PasswordSource.Command(command(value));
            default -> flag(key, value);
        };
    }

    private static List<String> command(YamlNode value) {
        List<String> line = value.list().stream().map(YamlNode::text).toList();
        if (line.isEmpty()) {
            throw value.wrong("the command is empty", "Write the program and its arguments: [op, read, entry].");
        }
        return line;
    }

    private static PasswordSource flag(String key, YamlNode value) {
        value.onlyTrue();
        return key.equals("prompt") ? new PasswordSource.Prompt() : new PasswordSource.Default();
    }
}
