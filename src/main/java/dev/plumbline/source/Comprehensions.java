package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyExpression.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** List, set and dictionary comprehensions and generators, which run to their end at once. */
final class Comprehensions {
    private final Interpreter interpreter;

    Comprehensions(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    PyValue run(PyExpression.Comprehension comprehension, Frame frame) {
        Frame inner = frame.inside(frame.scope().forComprehension());
        List<PyValue> elements = new ArrayList<>();
        List<PyValue> iterables = new ArrayList<>();
        Map<PyValue, PyValue> entries = new LinkedHashMap<>();
        Unknown why = clause(comprehension, 0, inner, iterables, () -> {
            PyValue element = value(comprehension.element(), inner);
            if (comprehension.value() == null) {
                elements.add(element);
            } else {
                entries.put(element, value(comprehension.value(), inner));
            }
        });
        if (why != null) {
            return why;
        }
        PyContainer made =
                switch (comprehension.shape()) {
                    case SET -> new PySet(elements);
                    case DICT -> new PyDict(entries);
                    default -> new PyList(elements);
                };
        return Iteration.withMore(made, iterables);
    }

    private @Nullable Unknown clause(
            PyExpression.Comprehension comprehension,
            int index,
            Frame frame,
            List<PyValue> iterables,
            Runnable element) {
        if (index == comprehension.clauses().size()) {
            element.run();
            return null;
        }
        Clause clause = comprehension.clauses().get(index);
        Place place = comprehension.at().place();
        PyValue iterable = value(clause.iterable(), frame);
        iterables.add(iterable);
        List<PyValue> values = Iteration.elements(iterable);
        if (values == null) {
            return Iteration.why(iterable, place);
        }
        for (PyValue value : values) {
            interpreter.executor().targets().assign(clause.target(), value, frame);
            PyValue holds = conditions(clause, frame);
            if (holds instanceof Unknown unknown) {
                return unknown;
            }
            Unknown inner =
                    holds.equals(PyBool.TRUE) ? clause(comprehension, index + 1, frame, iterables, element) : null;
            if (inner != null) {
                return inner;
            }
        }
        Unknown rows = Iteration.further(iterable);
        if (rows != null && !PyRows.surelyNone(rows)) {
            ofRows(comprehension, index, rows, frame);
        }
        return null;
    }

    /** What the element does for each row, but for its value. */
    private void ofRows(PyExpression.Comprehension comprehension, int index, Unknown rows, Frame frame) {
        Clause clause = comprehension.clauses().get(index);
        interpreter
                .executor()
                .branching()
                .aside(
                        rows,
                        comprehension.at().place(),
                        () -> {
                            interpreter.executor().targets().assign(clause.target(), rows, frame);
                            conditions(clause, frame);
                            clause(comprehension, index + 1, frame, new ArrayList<>(), () -> {
                                value(comprehension.element(), frame);
                                if (comprehension.value() != null) {
                                    value(comprehension.value(), frame);
                                }
                            });
                            return Completion.NORMAL;
                        },
                        frame);
    }

    private PyValue conditions(Clause clause, Frame frame) {
        for (PyExpression condition : clause.conditions()) {
            PyValue truth = Truth.of(value(condition, frame), condition.at().place());
            if (!truth.equals(PyBool.TRUE)) {
                return truth;
            }
        }
        return PyBool.TRUE;
    }

    private PyValue value(PyExpression expression, Frame frame) {
        return Objects.requireNonNull(interpreter.evaluator().value(expression, frame));
    }
}
