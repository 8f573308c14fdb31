package dev.plumbline.ui.task;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.WorkFailedException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that did not work, for a person: what failed, on what, why, what to do next.
 *
 * @param details what helps whoever is asked for help; no secrets, no stack trace
 */
public record Problem(String what, String on, String why, String next, String details) {
    /** Made from what was thrown; a failure that the core did not foresee is said to be one. */
    public static Problem of(String what, String on, Throwable failure) {
        String next = remedy(failure);
        String why = foreseen(failure) ? message(failure) : "Plumbline did not expect this: " + message(failure);
        String details = Stream.of(what + ": " + on, "why: " + why, "next: " + next, "cause: " + causes(failure))
                .collect(Collectors.joining("\n"));
        return new Problem(what, on, why, next, details);
    }

    private static boolean foreseen(Throwable failure) {
        return failure instanceof ConfigurationException || failure instanceof WorkFailedException;
    }

    private static String remedy(Throwable failure) {
        String remedy =
                switch (failure) {
                    case ConfigurationException e -> e.remedy();
                    case WorkFailedException e -> e.remedy();
                    default -> "Copy the details and report it; nothing was changed anywhere.";
                };
        return remedy.isEmpty() ? "Mend what is named here, then try again." : remedy;
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static String causes(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .limit(8)
                .map(cause -> cause.getClass().getName() + ": " + message(cause))
                .collect(Collectors.joining(" < "));
    }
}
