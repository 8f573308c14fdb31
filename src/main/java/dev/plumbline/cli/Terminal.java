package dev.plumbline.cli;

import java.io.Console;
import java.util.Optional;

/** Whether somebody is looking. */
final class Terminal {
    private Terminal() {}

    /** Whether somebody is there to answer. */
    static boolean canAsk() {
        return isOut();
    }

    /** Whether standard output is a terminal. */
    static boolean isOut() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
