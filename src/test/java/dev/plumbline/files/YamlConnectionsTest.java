package dev.plumbline.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection;
import dev.plumbline.port.Connection.PasswordSource;
import dev.plumbline.port.Connection.Target;
import dev.plumbline.port.Connection.Timeouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlConnectionsTest {
    @TempDir
    Path folder = Path.of("");

    private Connection read(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), yaml);
        return new YamlConnections(null).find(name, List.of(folder));
    }

    @Test
    void everyKeyIsRead() throws IOException {
        assertEquals(
                new Connection(
                        "production",
                        "production",
                        "red",
                        new Target.Server("db.example.org", 6543, "postgres"),
                        "plumbline_reader",
                        new PasswordSource.Keyring("wellness/production"),
                        Map.of(
                                "sslmode",
                                "verify-full",
                                "sslrootcert",
                                folder.resolve("certs/ca.crt").toString()),
                        new Timeouts(Duration.ofMillis(500), Duration.ofMinutes(2), Duration.ofSeconds(3)),
                        Map.of("users", "users_db"),
                        Map.of("default", "postgres")),
                read("production", """
                        plumbline: 1
                        name: production
                        kind: production
                        colour: red
                        host: db.example.org
                        port: 6543
                        database: postgres
                        user: plumbline_reader
                        migrate_as: postgres
                        password: {keyring: wellness/production}
                        tls: {mode: verify-full, ca: certs/ca.crt}
                        timeouts: {connect: 500ms, statement: 2min, lock: 3s}
                        services: {users: {database: users_db}}
                        application_role: {default: postgres}
                        """));
    }

    @Test
    void theLeastFileHasUsualTimeoutsAndTheStrictestKind() throws IOException {
        assertEquals(
                new Connection(
                        "eu-1",
                        "production",
                        "",
                        new Target.PgService("eu"),
                        null,
                        new PasswordSource.Default(),
                        Map.of(),
                        Timeouts.USUAL,
                        Map.of(),
                        Map.of()),
                read("eu-1", "plumbline: 1\nservice: eu\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url: postgresql://db:5432/x|Url[url=postgresql://db:5432/x]",
                "{socket: /run/postgresql, database: x}|Server[host=/run/postgresql, port=5432, database=x]",
                "service: x|PgService[name=x]",
            })
    void everyWayToADatabaseIsRead(String way, String target) throws IOException {
        String yaml = way.startsWith("{") ? "{plumbline: 1, " + way.substring(1) : "plumbline: 1\n" + way;
        assertEquals(target, read("x", yaml).target().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{env: DB_PASSWORD}|Variable[name=DB_PASSWORD]",
                "{command: [op, read, x]}|Command[line=[op, read, x]]",
                "{pgpass: true}|Default[]",
                "{prompt: true}|Prompt[]",
            })
    void everySourceOfAPasswordIsRead(String password, String source) throws IOException {
        assertEquals(
                source,
                read("x", "plumbline: 1\nservice: x\npassword: " + password)
                        .password()
                        .toString());
    }

    @Test
    void aBuildFolderIsRelativeToItsFile() throws IOException {
        Path root = folder.resolve("project");
        Files.createDirectories(root.resolve("connections"));
        Files.createDirectories(root.resolve("live/staging"));
        Files.writeString(root.resolve("connections/staging.yaml"), "plumbline: 1\nbuild: ../live/staging\n");
        YamlConnections connections = new YamlConnections(null).forProject(root, List.of("supabase"), 15);
        assertEquals(
                new Target.Build(root.resolve("live/staging"), List.of("supabase"), 15),
                connections.find("staging", List.of()).target());
    }

    @Test
    void theProjectsOwnFileComesBeforeTheUsersAndThoseOfTheCommandLine() throws IOException {
        Path root = folder.resolve("project");
        Path user = folder.resolve("user");
        Path line = folder.resolve("line");
        for (Path each : List.of(root.resolve("connections"), user, line)) {
            Files.createDirectories(each);
            for (String name :
                    each.equals(user) ? List.of("b", "a") : each.equals(line) ? List.of("c", "b") : List.of("a")) {
                Files.writeString(each.resolve(name + ".yaml"), "plumbline: 1\nservice: " + each.getFileName());
            }
        }
        YamlConnections connections = new YamlConnections(user).forProject(root, List.of(), null);
        assertEquals(List.of("a", "b", "c"), connections.names(List.of(line)));
        assertEquals(
                List.of("connections", "user", "line"),
                List.of("a", "b", "c").stream()
                        .map(name -> ((Target.PgService)
                                        connections.find(name, List.of(line)).target())
                                .name())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password: hunter2|3:11: a password must not stand in a file|keyring",
                "password: {keyring: a, env: B}|3:11: a password comes from exactly one place|prompt",
                "password: {plain: hunter2}|3:12: unknown key `plain`|keyring",
                "url: postgresql://me:hunter2@db/x|1:1: where the database is stands here 2 times: url, service|exactly one",
                "kind: prod|3:7: `prod` is not known here|Did you mean `production`?",
                "colour: '#12'|3:9: `#12` is no colour|rrggbb",
                "timeouts: {lock: 5}|3:18: `5` is no time to wait|5s",
                "timeouts: {lock: 0s}|3:18: `0s` is no time to wait|not zero",
                "tls: {mode: full}|3:13: `full` is not known here|verify-full",
                "name: y|3:7: the connection calls itself `y` and its file `x`|same name",
                "hots: db|3:1: unknown key `hots`|Did you mean `host`?",
            })
    void aMistakeIsOneSentenceWithItsPlaceAndNoSecret(String line, String message, String remedy) {
        ConfigurationException e =
                assertThrows(ConfigurationException.class, () -> read("x", "plumbline: 1\nservice: x\n" + line));
        String text = String.valueOf(e.getMessage());
        assertTrue(text.startsWith(folder.resolve("x.yaml") + ":" + message), text);
        assertTrue(e.remedy().contains(remedy), e::remedy);
        assertFalse((text + e.remedy()).contains("hunter2"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://me:hunter2@db/x",
        "postgresql://me@db/x?password=hunter2",
        "jdbc:postgresql://db/x?user=me&password=hunter2"
    })
    void aUrlWithAPasswordIsRefusedWithoutRepeatingIt(String url) {
        ConfigurationException e =
                assertThrows(ConfigurationException.class, () -> read("x", "plumbline: 1\nurl: " + url));
        assertEquals(
                folder.resolve("x.yaml") + ":2:6: the URL holds a password, which must not stand in a file",
                e.getMessage());
    }

    @Test
    void anUnknownEnvironmentNamesWhereWasLookedAndTheNearest() throws IOException {
        Files.writeString(folder.resolve("production.yaml"), "plumbline: 1\nservice: x\n");
        ConfigurationException e = assertThrows(
                ConfigurationException.class, () -> new YamlConnections(null).find("prodction", List.of(folder)));
        assertEquals(
                "There is no connection `prodction`: looked for prodction.yaml in " + folder + ".", e.getMessage());
        assertTrue(e.remedy().startsWith("Did you mean `production`?"), e::remedy);
        assertThrows(
                ConfigurationException.class, () -> new YamlConnections(null).find("../production", List.of(folder)));
    }

    @Test
    void theSamplesConnectionsAreRead() {
        Path root = Path.of("sample-projects/wellness").toAbsolutePath();
        YamlConnections connections = new YamlConnections(null).forProject(root, List.of("supabase"), 15);
        assertEquals(List.of("development", "production", "staging"), connections.names(List.of()));
        assertEquals(
                new Target.Build(root.resolve("live/production"), List.of("supabase"), 15),
                connections.find("production", List.of()).target());
    }
}
