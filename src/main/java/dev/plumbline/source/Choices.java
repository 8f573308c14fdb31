package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** Expressions that are one of several, as a condition says; where it is not known, all of them are followed. */
final class Choices {
    private final Interpreter interpreter;

    Choices(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** Calls each function that it may be, as both ways of a condition. */
    PyValue call(Unknown function, Evaluator.Arguments arguments, Place place, Frame frame) {
        return interpreter
                .executor()
                .branching()
                .undecided(
                        new Course.Decision(function, true, "", place),
                        () -> called(function.choices().getFirst(), arguments, place),
                        () -> called(function.choices().getLast(), arguments, place),
                        frame)
                .value();
    }

    private Completion called(PyValue function, Evaluator.Arguments arguments, Place place) {
        if (function instanceof Unknown unknown) {
            interpreter.host().lost(unknown, arguments.positional(), true, place);
        }
        return new Completion(
                Completion.Kind.NORMAL,
                interpreter.calls().call(function, arguments.positional(), arguments.keywords(), place));
    }

    PyValue logical(PyExpression.Logical logical, Frame frame) {
        PyValue left = value(logical.left(), frame);
        PyValue truth = Truth.of(left, logical.at().place());
        if (!(truth instanceof Unknown unknown)) {
            return truth.equals(PyBool.of(logical.and())) ? value(logical.right(), frame) : left;
        }
        Course.Decision decision =
                new Course.Decision(unknown, logical.and(), "", logical.at().place());
        Completion right = interpreter
                .executor()
                .branching()
                .undecided(
                        decision,
                        () -> new Completion(
                                Completion.Kind.NORMAL, logical.and() ? value(logical.right(), frame) : left),
                        () -> new Completion(
                                Completion.Kind.NORMAL, logical.and() ? left : value(logical.right(), frame)),
                        frame);
        return right.value() instanceof Unknown other && !other.equals(unknown) ? unknown.and(other) : unknown;
    }

    PyValue conditional(PyExpression.Conditional conditional, Frame frame) {
        Place place = conditional.at().place();
        PyValue truth = Truth.of(value(conditional.test(), frame), place);
        if (!(truth instanceof Unknown unknown)) {
            return value(truth.equals(PyBool.TRUE) ? conditional.then() : conditional.otherwise(), frame);
        }
        return interpreter
                .executor()
                .branching()
                .undecided(
                        new Course.Decision(unknown, true, "", place),
                        () -> new Completion(Completion.Kind.NORMAL, value(conditional.then(), frame)),
                        () -> new Completion(Completion.Kind.NORMAL, value(conditional.otherwise(), frame)),
                        frame)
                .value();
    }

    private PyValue value(PyExpression expression, Frame frame) {
        return interpreter.evaluator().value(expression, frame);
    }
}
