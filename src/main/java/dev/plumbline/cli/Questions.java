package dev.plumbline.cli;

import dev.plumbline.discovery.Discovery;
import dev.plumbline.discovery.Question;
import dev.plumbline.port.CancelledException;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Asks on the terminal; an empty line takes the standard answer, {@code ?} leaves a question open. */
final class Questions {
    private final PrintWriter to;

    Questions(PrintWriter to) {
        this.to = to;
    }

    Discovery ask(Discovery found) {
        Console console = Optional.ofNullable(System.console()).orElseThrow();
        Discovery answered = found;
        if (!found.questions().isEmpty()) {
            to.println("Enter takes the answer in brackets, ? leaves a question open.");
        }
        for (Question question : found.questions()) {
            String answer = answer(console, question);
            answered = answer.equals("?") ? answered : answered.answered(question, answer);
        }
        return answered;
    }

    private String answer(Console console, Question question) {
        to.println(question.text());
        if (!question.choices().isEmpty()) {
            to.println("    " + String.join(" | ", question.choices()));
        }
        while (true) {
            to.flush();
            String line = console.readLine("[%s] ", question.standard());
            if (line == null) {
                throw new CancelledException();
            }
            String answer = line.isBlank() ? question.standard() : line.strip();
            if (answer.equals("?") || question.takes(answer)) {
                return answer;
            }
            to.println("Answer one of: " + String.join(", ", question.choices()));
        }
    }
}
