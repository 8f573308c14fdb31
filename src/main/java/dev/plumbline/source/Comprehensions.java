package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyExpression.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** List, set and dictionary comprehensions and generators, which run to their end at once. */
final class Comprehensions {
    private final Interpreter interpreter;

    Comprehensions(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    PyValue run(PyExpression.Comprehension comprehension, Frame frame) {
        Frame inner = frame.inside(frame.scope().forComprehension());
        PyContainer made =
                switch (comprehension.shape()) {
                    case SET -> new PySet(List.of());
                    case DICT -> new PyDict(Map.of());
                    default -> new PyList(List.of());
                };
        List<PyValue> iterables = new ArrayList<>();
        PyValue first = value(comprehension.clauses().getFirst().iterable(), inner);
        Host.Memory before = interpreter.host().memory();
        Unknown why = over(comprehension, 0, first, inner, iterables, () -> add(comprehension, made, inner));
        PyValue result = why == null ? Iteration.withMore(made, iterables) : why;
        return comprehension.shape() == PyExpression.Shape.GENERATOR
                ? interpreter.evaluator().lazily().given("the generator", result, before)
                : result;
    }

    private void add(PyExpression.Comprehension comprehension, PyContainer made, Frame frame) {
        PyValue element = value(comprehension.element(), frame);
        PyExpression of = comprehension.value();
        PyValue value = of == null ? PyNone.NONE : value(of, frame);
        interpreter.journal().touch(made, element);
        switch (made) {
            case PyDict dict -> dict.entries().put(element, value);
            case PySet set -> set.elements().add(element);
            case PyList list -> list.elements().add(element);
            default -> {}
        }
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
        PyValue iterable = value(comprehension.clauses().get(index).iterable(), frame);
        return over(comprehension, index, iterable, frame, iterables, element);
    }

    private @Nullable Unknown over(
            PyExpression.Comprehension comprehension,
            int index,
            PyValue iterable,
            Frame frame,
            List<PyValue> iterables,
            Runnable element) {
        Clause clause = comprehension.clauses().get(index);
        Place place = comprehension.at().place();
        iterables.add(iterable);
        List<PyValue> values = Iteration.elements(iterable);
        Supplier<@Nullable Unknown> rest = () -> clause(comprehension, index + 1, frame, iterables, element);
        if (values == null) {
            Unknown why = Iteration.why(iterable, place);
            turns(clause, why, Iteration.element(iterable, place), rest, place, frame)
                    .next(why);
            return why;
        }
        Unknown why = null;
        for (PyValue value : values) {
            interpreter.executor().targets().assign(clause.target(), value, frame);
            Unknown inner = where(clause.conditions(), rest, frame);
            why = why == null ? inner : why;
        }
        Unknown rows = Iteration.further(iterable);
        if (rows != null && !PyRows.surelyNone(rows)) {
            OpenTurns turns = turns(clause, rows, rows, rest, place, frame);
            interpreter.executor().branching().aside(rows, place, () -> turns.first(rows), frame);
        }
        return why;
    }

    /** Turns of which it is not known how many there are; what they give is not looked at. */
    private OpenTurns turns(
            Clause clause, Unknown why, PyValue value, Supplier<@Nullable Unknown> rest, Place place, Frame frame) {
        return OpenTurns.of(
                interpreter,
                why,
                () -> {
                    interpreter.executor().targets().assign(clause.target(), value, frame);
                    where(clause.conditions(), rest, frame);
                    return Completion.NORMAL;
                },
                place,
                frame);
    }

    /** Goes on where all conditions hold; answers why the whole is not known, or null. */
    private @Nullable Unknown where(List<PyExpression> conditions, Supplier<@Nullable Unknown> rest, Frame frame) {
        if (conditions.isEmpty()) {
            return rest.get();
        }
        PyExpression condition = conditions.getFirst();
        Place place = condition.at().place();
        PyValue truth = Truth.of(value(condition, frame), place);
        List<PyExpression> others = conditions.subList(1, conditions.size());
        if (truth instanceof Unknown unknown) {
            interpreter
                    .executor()
                    .branching()
                    .undecided(
                            new Course.Decision(unknown, true, "", place),
                            () -> {
                                where(others, rest, frame);
                                return Completion.NORMAL;
                            },
                            () -> Completion.NORMAL,
                            frame);
            return unknown;
        }
        return truth.equals(PyBool.TRUE) ? where(others, rest, frame) : null;
    }

    private PyValue value(PyExpression expression, Frame frame) {
        return Objects.requireNonNull(interpreter.evaluator().value(expression, frame));
    }
}
