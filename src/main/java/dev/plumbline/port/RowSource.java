package dev.plumbline.port;

import dev.plumbline.plan.RowAnswers;
import dev.plumbline.plan.RowQuestions;

/** A schema source that people use now, so that its rows can be asked. */
public interface RowSource {
    /** Asks within short times, read-only; what cannot be answered says why. */
    RowAnswers ask(RowQuestions questions, Progress progress);
}
