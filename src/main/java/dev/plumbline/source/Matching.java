package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** {@code match}: the first case that fits; one of which that is not known may or may not run. */
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
        Patterns patterns = new Patterns(interpreter, frame, place);
        PyValue fits = fits(one, patterns, subject, place, frame);
        if (fits instanceof Unknown unknown) {
            return interpreter
                    .executor()
                    .branching()
                    .undecided(
                            new Course.Decision(unknown, true, "case", place),
                            () -> {
                                patterns.names().forEach(frame.scope()::set);
                                return interpreter.executor().block(one.body(), frame);
                            },
                            () -> from(match, index + 1, subject, frame),
                            frame);
        }
        return fits.equals(PyBool.TRUE)
                ? interpreter.executor().block(one.body(), frame)
                : from(match, index + 1, subject, frame);
    }

    /** Names are bound before the guard is asked, and stay bound where it says no. */
    private PyValue fits(PyStatement.Case one, Patterns patterns, PyValue subject, Place place, Frame frame) {
        PyValue fits = patterns.fits(one.pattern(), subject);
        if (!fits.equals(PyBool.TRUE)) {
            return fits;
        }
        patterns.names().forEach(frame.scope()::set);
        return one.guard() == null ? fits : Truth.of(interpreter.evaluator().value(one.guard(), frame), place);
    }
}
