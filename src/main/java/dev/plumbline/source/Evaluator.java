package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyExpression.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Values of expressions. */
final class Evaluator {
    private final Interpreter interpreter;
    private final Operators operators;
    private final Comparisons comparisons;
    private final Comprehensions comprehensions;
    private final Subscripts subscripts;
    private final Failures failures;
    private final Displays displays;
    private final Choices choices;
    private final Lazily lazily;

    Evaluator(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.operators = new Operators(interpreter.limits());
        this.comparisons = new Comparisons(interpreter);
        this.comprehensions = new Comprehensions(interpreter);
        this.subscripts = new Subscripts(interpreter);
        this.failures = new Failures(interpreter);
        this.displays = new Displays(this, interpreter.limits());
        this.choices = new Choices(interpreter);
        this.lazily = new Lazily(interpreter);
    }

    Operators operators() {
        return operators;
    }

    Subscripts subscripts() {
        return subscripts;
    }

    Failures failures() {
        return failures;
    }

    Lazily lazily() {
        return lazily;
    }

    PyValue value(PyExpression expression, Frame frame) {
        interpreter.running().tick(expression.at());
        return switch (expression) {
            case PyExpression.Name(Position at, String id) -> name(id, at.place(), frame);
            case PyExpression.Literal(Position at, PyValue value) -> value;
            case PyExpression.Formatted(Position at, List<PyExpression.Part> parts) ->
                displays.formatted(parts, at.place(), frame);
            case PyExpression.Attribute attribute -> attribute(attribute, frame);
            case PyExpression.Call call -> call(call, false, frame);
            case PyExpression.Subscript(Position at, PyExpression target, PyExpression index) -> {
                PyValue of = value(target, frame);
                PyValue key = value(index, frame);
                PyValue element = subscripts.get(of, key, at.place());
                failures.afterIndex(of, key, element, at.place(), frame);
                yield element;
            }
            case PyExpression.Await(Position at, PyExpression value) -> value(value, frame);
            case PyExpression.Assigned(Position at, PyExpression.Name name, PyExpression value) -> {
                PyValue assigned = value(value, frame);
                frame.scope().aroundComprehensions().set(name.id(), assigned);
                yield assigned;
            }
            case PyExpression.Lambda lambda -> Definitions.lambda(lambda, frame, interpreter);
            case PyExpression.Unreadable(Position at, String reason) -> new Unknown(reason, at.place());
            case PyExpression.Starred(Position at, PyExpression value) ->
                new Unknown("a star that spreads nothing", at.place());
            default -> composed(expression, frame);
        };
    }

    private PyValue attribute(PyExpression.Attribute attribute, Frame frame) {
        PyValue of = value(attribute.target(), frame);
        failures.beforeAttribute(of, attribute.at().place(), frame);
        PyValue value = interpreter
                .attributes()
                .get(
                        of,
                        frame.scope().attribute(attribute.name()),
                        attribute.at().place());
        interpreter.executor().branching().doubts().doubtRest(frame);
        return value;
    }

    private PyValue composed(PyExpression expression, Frame frame) {
        return switch (expression) {
            case PyExpression.Slice(Position at, PyExpression lower, PyExpression upper, PyExpression step) ->
                new PySlice(optional(lower, frame), optional(upper, frame), optional(step, frame));
            case PyExpression.Binary(Position at, String operator, PyExpression left, PyExpression right) ->
                operators.apply(operator, value(left, frame), value(right, frame), at.place());
            case PyExpression.Unary(Position at, String operator, PyExpression operand) ->
                operators.unary(operator, value(operand, frame), at.place());
            case PyExpression.Compare compare -> comparisons.chain(compare, frame);
            case PyExpression.Logical logical -> choices.logical(logical, frame);
            case PyExpression.Conditional conditional -> choices.conditional(conditional, frame);
            case PyExpression.Display(Position at, PyExpression.Shape shape, List<PyExpression> elements) ->
                displays.of(shape, elements, at.place(), frame);
            case PyExpression.DictDisplay(Position at, List<Entry> entries) ->
                displays.dict(entries, at.place(), frame);
            case PyExpression.Comprehension comprehension ->
                lazily.unlessLater(
                        comprehension.shape() == PyExpression.Shape.GENERATOR,
                        comprehension,
                        () -> comprehensions.run(comprehension, frame));
            case PyExpression.Yield yield -> yielded(yield, frame);
            default -> new Unknown("not followed", expression.at().place());
        };
    }

    private PyValue optional(@org.jspecify.annotations.Nullable PyExpression expression, Frame frame) {
        return expression == null ? PyNone.NONE : value(expression, frame);
    }

    private PyValue name(String id, Place place, Frame frame) {
        PyValue found = frame.scope().find(id);
        if (found != null) {
            return Tries.unlessForgotten(found, id, place);
        }
        if (Builtins.NAMES.contains(id)) {
            return new Symbol("builtins." + id, place);
        }
        String star = frame.scope().star();
        return star != null
                ? new Symbol(star + "." + id, place)
                : new Unknown("the name " + id + " is not known", place);
    }

    /** An expression that stands alone, for its effect. */
    void effect(PyExpression expression, Frame frame) {
        PyExpression inner =
                expression instanceof PyExpression.Await(Position at, PyExpression awaited) ? awaited : expression;
        if (!(inner instanceof PyExpression.Call call)) {
            value(inner, frame);
            return;
        }
        interpreter.running().tick(call.at());
        PyValue value = call(call, true, frame);
        if (value instanceof SymbolCall symbolic
                && symbolic.place().equals(call.at().place())) {
            interpreter.host().discarded(symbolic);
        }
    }

    private PyValue call(PyExpression.Call call, boolean alone, Frame frame) {
        return call(value(call.function(), frame), call, alone, frame);
    }

    /**
     * The value of a call whose function is known by now.
     *
     * @param alone whether the call stands for its effect
     */
    PyValue call(PyValue function, PyExpression.Call call, boolean alone, Frame frame) {
        lazily.called(function, call.arguments());
        Arguments arguments = arguments(call.arguments(), call.at().place(), frame);
        if (function instanceof Symbol symbol && Builtins.needsFrame(symbol.qualified())) {
            return Builtins.inFrame(
                    symbol.qualified(), arguments, frame, call.at().place(), interpreter);
        }
        if (function instanceof Unknown unknown) {
            if (unknown.choices().size() == 2) {
                return choices.call(unknown, arguments, call.at().place(), frame);
            }
            boolean effect = alone || call.function() instanceof PyExpression.Name;
            interpreter
                    .host()
                    .lost(unknown, arguments.positional(), effect, call.at().place());
        }
        PyGenerator generator = PyGenerator.of(
                function,
                arguments.positional(),
                arguments.keywords(),
                call.at().place());
        if (generator != null && generator.isContext()) {
            return generator;
        }
        failures.before(function, call.at().place(), frame);
        PyValue result = lazily.unlessLater(
                Lazily.isLazy(function),
                call,
                () -> interpreter
                        .calls()
                        .call(
                                function,
                                arguments.positional(),
                                arguments.keywords(),
                                call.at().place()));
        interpreter.executor().branching().doubts().doubtRest(frame);
        failures.after(function, arguments.positional(), result, call.at().place(), frame);
        return result;
    }

    /** Arguments with stars spread. */
    record Arguments(List<PyValue> positional, Map<String, PyValue> keywords) {}

    Arguments arguments(List<PyExpression.Argument> arguments, Place place, Frame frame) {
        List<PyValue> positional = new ArrayList<>();
        Map<String, PyValue> keywords = new LinkedHashMap<>();
        for (PyExpression.Argument argument : arguments) {
            PyValue value = value(argument.value(), frame);
            if (argument.name() != null) {
                keywords.put(argument.name(), value);
            } else if (argument.stars() == 2) {
                spread(value, keywords, place);
            } else if (argument.stars() == 1) {
                positional.addAll(elements(value, place));
            } else {
                positional.add(value);
            }
        }
        return new Arguments(positional, keywords);
    }

    private static void spread(PyValue value, Map<String, PyValue> keywords, Place place) {
        if (value instanceof PyDict dict && dict.uncertain() == null) {
            dict.entries().forEach((key, entry) -> keywords.put(Objects.requireNonNullElse(key.asText(), "?"), entry));
        } else {
            keywords.put("**", Iteration.why(value, place));
        }
    }

    /** Elements of a value that a star spreads; one unknown where they are not known. */
    private static List<PyValue> elements(PyValue value, Place place) {
        List<PyValue> elements = Iteration.elements(value);
        return elements == null ? List.of(Iteration.why(value, place)) : elements;
    }

    private PyValue yielded(PyExpression.Yield yield, Frame frame) {
        PyValue value = optional(yield.value(), frame);
        List<PyValue> many = yield.from() ? Iteration.elements(value) : null;
        if (many != null) {
            many.forEach(each -> frame.yielded(each, interpreter.journal()));
        } else {
            frame.yielded(value, interpreter.journal());
        }
        return PyNone.NONE;
    }
}
