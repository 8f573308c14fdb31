package dev.plumbline.plan;

import java.util.List;

/**
 * The way back from one statement, right after it and everything that came later has been undone.
 *
 * @param statements in the order of running, without semicolons; empty where there is nothing to do, or no way
 * @param lost what they do not bring back, as a sentence without an end; empty where they bring back everything
 */
public record Undo(List<String> statements, String lost) {
    /** Nothing to be done: the way back of another statement of the plan brings it back too. */
    public static final Undo WITH_ANOTHER = new Undo(List.of(), "");

    public Undo {
        statements = List.copyOf(statements);
    }

    /** The statement that takes everything back. */
    static Undo by(String... statements) {
        return new Undo(List.of(statements), "");
    }

    /** Whether something stays different after it. */
    public boolean isIncomplete() {
        return !lost.isEmpty();
    }
}
