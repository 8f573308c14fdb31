package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigInteger;
import java.util.List;

/** What assignments, loops and deletions write to. */
final class Targets {
    private final Interpreter interpreter;

    Targets(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void assign(PyExpression target, PyValue value, Frame frame) {
        switch (target) {
            case PyExpression.Name(Position at, String id) -> frame.scope().set(id, value);
            case PyExpression.Attribute(Position at, PyExpression object, String name) ->
                interpreter
                        .attributes()
                        .set(
                                interpreter.evaluator().value(object, frame),
                                frame.scope().attribute(name),
                                value,
                                at.place());
            case PyExpression.Subscript(Position at, PyExpression object, PyExpression index) ->
                put(
                        interpreter.evaluator().value(object, frame),
                        interpreter.evaluator().value(index, frame),
                        value,
                        at.place());
            case PyExpression.Display(Position at, PyExpression.Shape shape, List<PyExpression> names) ->
                unpack(names, value, at.place(), frame);
            case PyExpression.Starred(Position at, PyExpression inner) -> assign(inner, value, frame);
            default -> {}
        }
    }

    private void put(PyValue target, PyValue index, PyValue value, Place place) {
        if (target instanceof PyContainer container) {
            interpreter.journal().touch(container);
        }
        switch (target) {
            case PyDict dict when index instanceof Unknown unknown -> dict.makeUncertain(unknown);
            case PyDict dict -> dict.entries().put(index, value);
            case PyList list -> putElement(list, index, value, place);
            default -> {}
        }
    }

    private static void putElement(PyList list, PyValue index, PyValue value, Place place) {
        BigInteger number = Arithmetic.whole(index);
        int at = number == null
                ? -1
                : number.intValue() + (number.signum() < 0 ? list.elements().size() : 0);
        if (at >= 0 && at < list.elements().size()) {
            list.elements().set(at, value);
        } else {
            list.makeUncertain(
                    index instanceof Unknown unknown ? unknown : new Unknown("an index not followed", place));
        }
    }

    private void unpack(List<PyExpression> names, PyValue value, Place place, Frame frame) {
        List<PyValue> elements = Iteration.elements(value);
        if (elements == null) {
            Unknown why = Iteration.why(value, place).plain();
            names.forEach(name -> assign(name, why, frame));
            return;
        }
        int star = star(names);
        if (star < 0 ? elements.size() != names.size() : elements.size() < names.size() - 1) {
            throw RaisedException.builtin("ValueError", "a wrong number of values to unpack", place);
        }
        int more = elements.size() - names.size() + 1;
        for (int i = 0; i < names.size(); i++) {
            PyValue element = star < 0 || i < star
                    ? elements.get(i)
                    : i == star ? new PyList(elements.subList(i, i + more)) : elements.get(i + more - 1);
            assign(names.get(i), element, frame);
        }
    }

    private static int star(List<PyExpression> names) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) instanceof PyExpression.Starred) {
                return i;
            }
        }
        return -1;
    }

    void augment(PyStatement.Augmented augmented, Frame frame) {
        PyValue left = interpreter.evaluator().value(augmented.target(), frame);
        PyValue right = interpreter.evaluator().value(augmented.value(), frame);
        Place place = augmented.at().place();
        if (left instanceof PyList list && augmented.operator().equals("+")) {
            interpreter.journal().touch(list);
            List<PyValue> more = Iteration.elements(right);
            if (more == null) {
                list.makeUncertain(Iteration.why(right, place));
            } else {
                interpreter
                        .evaluator()
                        .operators()
                        .checkCount((long) list.elements().size() + more.size(), place);
                list.elements().addAll(more);
                list.andMore(Iteration.further(right));
            }
            return;
        }
        assign(
                augmented.target(),
                interpreter.evaluator().operators().apply(augmented.operator(), left, right, place),
                frame);
    }

    void delete(PyExpression target, Frame frame) {
        switch (target) {
            case PyExpression.Name(Position at, String id) -> frame.scope().remove(id);
            case PyExpression.Subscript(Position at, PyExpression object, PyExpression index)
            when interpreter.evaluator().value(object, frame) instanceof PyDict dict -> {
                interpreter.journal().touch(dict);
                dict.entries().remove(interpreter.evaluator().value(index, frame));
            }
            case PyExpression.Subscript(Position at, PyExpression object, PyExpression index)
            when interpreter.evaluator().value(object, frame) instanceof PyList list -> {
                interpreter.journal().touch(list);
                list.makeUncertain(new Unknown("a deletion that is not followed", at.place()));
            }
            default -> {}
        }
    }
}
