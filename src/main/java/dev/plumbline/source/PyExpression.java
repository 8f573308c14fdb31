package dev.plumbline.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of Python, as the language reference names them. */
public sealed interface PyExpression {
    /** Where it begins. */
    Position at();

    /** A name that is looked up. */
    record Name(Position at, String id) implements PyExpression {}

    /** A number, text, {@code True}, {@code None} or {@code ...} written out. */
    record Literal(Position at, PyValue value) implements PyExpression {}

    /** An f-string, or texts side by side of which one is. */
    record Formatted(Position at, List<Part> parts) implements PyExpression {}

    /** A piece of an f-string. */
    sealed interface Part permits Plain, Hole {}

    /** Text of an f-string outside braces. */
    record Plain(String text) implements Part {}

    /**
     * Braces in an f-string.
     *
     * @param label what {@code {x=}} writes before the value, else empty
     * @param conversion {@code r}, {@code s}, {@code a} or empty
     * @param format pieces of the format after the colon
     */
    record Hole(PyExpression value, String label, String conversion, List<Part> format) implements Part {}

    /** {@code target.name}. */
    record Attribute(Position at, PyExpression target, String name) implements PyExpression {}

    /** {@code function(arguments)}. */
    record Call(Position at, PyExpression function, List<Argument> arguments) implements PyExpression {}

    /** An argument: {@code name} is set for {@code name=value}, {@code stars} is 1 for {@code *value}, 2 for {@code **value}. */
    record Argument(@Nullable String name, int stars, PyExpression value) {}

    /** {@code target[index]}; several indices make a tuple. */
    record Subscript(Position at, PyExpression target, PyExpression index) implements PyExpression {}

    /** {@code lower:upper:step} between square brackets. */
    record Slice(
            Position at,
            @Nullable PyExpression lower,
            @Nullable PyExpression upper,
            @Nullable PyExpression step) implements PyExpression {}

    /** {@code left + right} and the other operators that calculate. */
    record Binary(Position at, String operator, PyExpression left, PyExpression right) implements PyExpression {}

    /** {@code left and right}, {@code left or right}. */
    record Logical(Position at, boolean and, PyExpression left, PyExpression right) implements PyExpression {}

    /** {@code -x}, {@code +x}, {@code ~x}, {@code not x}. */
    record Unary(Position at, String operator, PyExpression operand) implements PyExpression {}

    /** {@code a < b <= c}: one operator fewer than operands. */
    record Compare(Position at, List<PyExpression> operands, List<String> operators) implements PyExpression {}

    /** {@code then if test else otherwise}. */
    record Conditional(Position at, PyExpression test, PyExpression then, PyExpression otherwise)
            implements PyExpression {}

    /** What a display or comprehension makes. */
    enum Shape {
        LIST,
        TUPLE,
        SET,
        DICT,
        GENERATOR
    }

    /** {@code [a, *b]}, {@code (a, b)}, {@code {a, b}}. */
    record Display(Position at, Shape shape, List<PyExpression> elements) implements PyExpression {}

    /** {@code {key: value, **other}}. */
    record DictDisplay(Position at, List<Entry> entries) implements PyExpression {}

    /** An entry of a dictionary; without a key it is {@code **value}. */
    record Entry(@Nullable PyExpression key, PyExpression value) {}

    /** {@code [element for … in … if …]}; only dictionaries have a {@code value} beside the key. */
    record Comprehension(
            Position at,
            Shape shape,
            PyExpression element,
            @Nullable PyExpression value,
            List<Clause> clauses) implements PyExpression {}

    /** {@code for target in iterable} with the {@code if}s that follow it. */
    record Clause(PyExpression target, PyExpression iterable, List<PyExpression> conditions) {}

    /** {@code lambda parameters: body}. */
    record Lambda(Position at, Parameters parameters, PyExpression body) implements PyExpression {}

    /** {@code *value} in a display or target. */
    record Starred(Position at, PyExpression value) implements PyExpression {}

    /** {@code await value}. */
    record Await(Position at, PyExpression value) implements PyExpression {}

    /** {@code yield value} or {@code yield from value}. */
    record Yield(Position at, boolean from, @Nullable PyExpression value) implements PyExpression {}

    /** {@code (name := value)}. */
    record Assigned(Position at, Name name, PyExpression value) implements PyExpression {}

    /** What the grammar does not know. */
    record Unreadable(Position at, String reason) implements PyExpression {}

    /**
     * Parameters of a function.
     *
     * @param rest the name after {@code *}, or null
     * @param keywords the name after {@code **}, or null
     */
    record Parameters(
            List<Parameter> parameters,
            @Nullable String rest,
            @Nullable String keywords) {}

    /** One parameter; {@code keywordOnly} after {@code *}. */
    record Parameter(
            String name,
            @Nullable PyExpression annotation,
            @Nullable PyExpression standard,
            boolean keywordOnly) {}
}
