package dev.plumbline.postgres;

import dev.plumbline.port.Connection.Secret;
import java.util.List;
import java.util.Optional;

/** Whoever can ask the user for a password, and knows whether a program that a connection file names may be run. */
public interface PasswordAsker {
    /** Nobody is there to ask, and no program may be run. */
    PasswordAsker NOBODY = new PasswordAsker() {
        @Override
        public Optional<Secret> ask(String connection) {
            return Optional.empty();
        }

        @Override
        public boolean mayRun(String connection, List<String> command) {
            return false;
        }
    };

    /** The password for that connection; empty where nobody can be asked. */
    Optional<Secret> ask(String connection);

    /** Whether the program may be run that prints the password; one from a project that is not trusted may not. */
    boolean mayRun(String connection, List<String> command);
}
