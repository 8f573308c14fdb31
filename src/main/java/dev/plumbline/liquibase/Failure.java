package dev.plumbline.liquibase;

import liquibase.exception.MigrationFailedException;

/** What went wrong in Liquibase, in one line and without its framing. */
final class Failure {
    private static final int MOST = 400;

    private Failure() {}

    static String text(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String own = String.valueOf(thrown.getMessage());
        boolean framed = thrown instanceof MigrationFailedException || own.contains("Exception:");
        String text = framed || own.equals("null") ? String.valueOf(deepest.getMessage()) : own;
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}
