package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;

/** {@code match}: values, names and alternatives are followed; patterns of structure may or may not fit. */
final class Matching {
    private final Interpreter interpreter;

    Matching(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    Completion run(PyStatement.Match match, Frame frame) {
        PyValue subject = interpreter.evaluator().value(match.subject(), frame);
        return from(match, 0, subject, frame);
    }

    private Completion from(PyStatement.Match match, int index, PyValue subject, Frame frame) {
        if (index == match.cases().size()) {
            return Completion.NORMAL;
        }
        PyStatement.Case one = match.cases().get(index);
        Place place = match.at().place();
        PyValue fits = fits(one, subject, place, frame);
        if (fits instanceof Unknown unknown) {
            return interpreter
                    .executor()
                    .branching()
                    .undecided(
                            new Course.Decision(unknown, true, "case", place),
                            () -> interpreter.executor().block(one.body(), frame),
                            () -> from(match, index + 1, subject, frame),
                            frame);
        }
        return fits.equals(PyBool.TRUE)
                ? interpreter.executor().block(one.body(), frame)
                : from(match, index + 1, subject, frame);
    }

    private PyValue fits(PyStatement.Case one, PyValue subject, Place place, Frame frame) {
        PyValue fits = fits(one.pattern(), subject, place, frame);
        return one.guard() == null || !fits.equals(PyBool.TRUE)
                ? fits
                : Truth.of(interpreter.evaluator().value(one.guard(), frame), place);
    }

    private PyValue fits(PyStatement.Pattern pattern, PyValue subject, Place place, Frame frame) {
        return switch (pattern) {
            case PyStatement.Anything(String name) -> {
                if (name != null) {
                    frame.scope().set(name, subject);
                }
                yield PyBool.TRUE;
            }
            case PyStatement.Equal(PyExpression value) ->
                Truth.of(Comparisons.equal(subject, interpreter.evaluator().value(value, frame), place), place);
            case PyStatement.Alternatives(List<PyStatement.Pattern> patterns) -> {
                PyValue fits = PyBool.FALSE;
                for (PyStatement.Pattern alternative : patterns) {
                    PyValue one = fits(alternative, subject, place, frame);
                    fits = fits.equals(PyBool.TRUE) || one.equals(PyBool.FALSE) ? fits : one;
                }
                yield fits;
            }
            case PyStatement.Unfollowed() ->
                subject instanceof Unknown unknown ? unknown : new Unknown("a pattern that is not followed", place);
        };
    }
}
