package dev.plumbline.postgres;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The password file of libpq (manual, "The Password File"): {@code PGPASSFILE}, else {@code ~/.pgpass}. */
final class PasswordFile {
    private final Map<String, String> environment;

    PasswordFile(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The password of the first line that fits; empty where none does. */
    Optional<Secret> find(LiveTarget target) {
        Path file = file();
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        refuseIfOthersCanRead(file);
        List<String> wanted = List.of(target.host(), Integer.toString(target.port()), target.database(), target.user());
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(PasswordFile::fields)
                    .filter(fields -> fits(fields, wanted))
                    .map(fields -> new Secret(fields.get(4)))
                    .findFirst();
        } catch (IOException e) {
            throw new ConfigurationException("the password file " + file + " cannot be read: " + e.getMessage(), "");
        }
    }

    private Path file() {
        String named = environment.getOrDefault("PGPASSFILE", "");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        return named.isEmpty() ? Path.of(home, ".pgpass") : Path.of(named);
    }

    private static void refuseIfOthersCanRead(Path file) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
            if (rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ)) {
                throw new ConfigurationException(
                        "others can read the password file " + file + ", so it is not used", "Run: chmod 0600 " + file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // No such rights on this system; libpq does not look at them there either.
            return;
        }
    }

    private static boolean fits(List<String> fields, List<String> wanted) {
        if (fields.size() != 5) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Split at colons; a backslash takes the next character as it is. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
