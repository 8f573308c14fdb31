package dev.plumbline.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.plumbline.port.ConfigurationException;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void aForeseenFailureSaysWhyAndWhatToDo() {
        Problem problem = Problem.of(
                "The review failed", "/p", new ConfigurationException("plumbline.yaml:3: unknown key", "Take it out."));
        assertEquals(
                new Problem(
                        "The review failed",
                        "/p",
                        "plumbline.yaml:3: unknown key",
                        "Take it out.",
                        "The review failed: /p\nwhy: plumbline.yaml:3: unknown key\nnext: Take it out.\n"
                                + "cause: dev.plumbline.port.ConfigurationException: plumbline.yaml:3: unknown key"),
                problem);
    }

    @Test
    void anUnforeseenFailureSaysSoWithoutAStackTrace() {
        Problem problem = Problem.of("The review failed", "/p", new IllegalStateException("oops"));
        assertEquals("Plumbline did not expect this: oops", problem.why());
        assertFalse(problem.details().contains("\tat "));
    }
}
