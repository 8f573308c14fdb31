package dev.plumbline.postgres;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection;
import dev.plumbline.port.Connection.PasswordSource;
import dev.plumbline.port.Connection.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds the password of a connection where its file says; it never stands in a message. */
final class Passwords {
    private static final long SECONDS = 30;
    private static final String OTHER_WAYS =
            "Use {env: NAME}, {pgpass: true} or {prompt: true} in the connection file.";

    private final PasswordAsker asker;
    private final Map<String, String> environment;

    Passwords(PasswordAsker asker, Map<String, String> environment) {
        this.asker = asker;
        this.environment = environment;
    }

    /** The password for that server, database and user; empty where none is to be sent. */
    Optional<Secret> find(Connection connection, LiveTarget target) {
        return switch (connection.password()) {
            case PasswordSource.Default ignored -> usual(target);
            case PasswordSource.Typed typed -> Optional.of(typed.secret());
            case PasswordSource.Variable variable -> Optional.of(fromVariable(connection, variable.name()));
            case PasswordSource.Command command -> Optional.of(fromCommand(connection, command));
            case PasswordSource.Prompt ignored -> Optional.of(asked(connection));
            case PasswordSource.Keyring keyring ->
                throw new ConfigurationException(
                        connection.name() + ": the operating system's keyring cannot be read here (entry "
                                + keyring.entry() + ")",
                        OTHER_WAYS);
        };
    }

    private Optional<Secret> usual(LiveTarget target) {
        String variable = environment.getOrDefault("PGPASSWORD", "");
        return variable.isEmpty()
                ? target.password().or(() -> new PasswordFile(environment).find(target))
                : Optional.of(new Secret(variable));
    }

    private Secret fromVariable(Connection connection, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new ConfigurationException(
                    connection.name() + ": the environment variable " + name + " with its password is not set",
                    "Set " + name + " before you start.");
        }
        return new Secret(value);
    }

    private Secret asked(Connection connection) {
        return asker.ask(connection.name())
                .orElseThrow(() -> new ConfigurationException(
                        connection.name() + ": nobody can be asked for its password here",
                        "Start it on a terminal, or use {env: NAME} or {pgpass: true} in the connection file."));
    }

    private Secret fromCommand(Connection connection, PasswordSource.Command command) {
        String program = command.line().getFirst();
        if (!asker.mayRun(connection.name(), command.line())) {
            throw new ConfigurationException(
                    connection.name() + ": its password comes from the program " + program
                            + ", which may not be run for a project that is not trusted",
                    "Keep the connection file in your own folder, or trust the project with: plumbline trust");
        }
        try {
            return new Secret(firstLine(command));
        } catch (IOException e) {
            throw new ConfigurationException(
                    connection.name() + ": the program " + program + " gave no password: " + e.getMessage(),
                    OTHER_WAYS);
        }
    }

    private static String firstLine(PasswordSource.Command command) throws IOException {
        Process process = new ProcessBuilder(command.line())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("it did not end within " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.exitValue() != 0 || output.isBlank()) {
            throw new IOException("exit code " + process.exitValue() + (output.isBlank() ? ", no output" : ""));
        }
        return output.lines().findFirst().orElse("");
    }
}
