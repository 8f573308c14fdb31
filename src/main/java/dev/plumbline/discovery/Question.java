package dev.plumbline.discovery;

import java.util.List;

/**
 * Something that the files do not decide.
 *
 * @param section the key of the project file under which the answer stands, such as {@code services.agent}
 * @param text the question, for a person
 * @param choices what may be answered; empty: any text
 * @param standard what is answered where nobody is asked but an answer is wanted
 * @param line what stands, as a comment, in the project file while it is open
 * @param effect what an answer makes of the project
 */
public record Question(String section, String text, List<String> choices, String standard, String line, Effect effect) {
    /** What an answer does. */
    @FunctionalInterface
    public interface Effect {
        /** The project with that answer; an answer that fits none of the choices changes nothing. */
        FoundProject apply(FoundProject project, String answer);
    }

    public Question {
        choices = List.copyOf(choices);
    }

    /** Whether that may be answered. */
    public boolean takes(String answer) {
        return choices.isEmpty() ? !answer.isBlank() : choices.contains(answer);
    }
}
