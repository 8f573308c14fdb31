package dev.plumbline.discovery;

import java.util.List;

/**
 * What was found in a repository.
 *
 * @param project what is certain
 * @param questions what must be decided, in the order of the project file
 * @param notes what was passed over or could not be read, a sentence each with its place
 */
public record Discovery(FoundProject project, List<Question> questions, List<String> notes) {
    public Discovery {
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    /** With one answer; the question is no longer open. */
    public Discovery answered(Question question, String answer) {
        return new Discovery(
                question.effect().apply(project, answer),
                questions.stream().filter(each -> !each.equals(question)).toList(),
                notes);
    }

    /** With the standard answer to everything that is open. */
    public Discovery decided() {
        Discovery all = this;
        for (Question question : questions) {
            all = all.answered(question, question.standard());
        }
        return all;
    }

    /** Whether there is anything to write about. */
    public boolean isEmpty() {
        return project.services().isEmpty() && project.migrations().isEmpty();
    }
}
