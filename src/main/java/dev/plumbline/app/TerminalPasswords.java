package dev.plumbline.app;

import dev.plumbline.port.Connection.Secret;
import dev.plumbline.postgres.PasswordAsker;
import java.io.Console;
import java.util.List;
import java.util.Optional;

/** Asks for passwords on the terminal, without showing them, and before a program is run for one. */
final class TerminalPasswords implements PasswordAsker {
    @Override
    public Optional<Secret> ask(String connection) {
        return console()
                .map(console -> console.readPassword("Password for %s: ", connection))
                .map(letters -> new Secret(new String(letters)));
    }

    @Override
    public boolean mayRun(String connection, List<String> command) {
        return console()
                .map(console -> console.readLine(
                        "Run \"%s\" for the password of %s? [y/N] ", String.join(" ", command), connection))
                .map(answer -> answer.strip().equalsIgnoreCase("y"))
                .orElse(false);
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
