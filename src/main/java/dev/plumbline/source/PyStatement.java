package dev.plumbline.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of Python, as the language reference names them. */
public sealed interface PyStatement {
    /** Where it begins. */
    Position at();

    /** An expression on its own. */
    record Evaluate(Position at, PyExpression value) implements PyStatement {}

    /** {@code a = b = value}. */
    record Assign(Position at, List<PyExpression> targets, PyExpression value) implements PyStatement {}

    /** {@code target: annotation = value}. */
    record Annotated(
            Position at,
            PyExpression target,
            PyExpression annotation,
            @Nullable PyExpression value) implements PyStatement {}

    /** {@code target += value}; the operator stands without its equals sign. */
    record Augmented(Position at, PyExpression target, String operator, PyExpression value) implements PyStatement {}

    /** {@code return value}. */
    record Return(Position at, @Nullable PyExpression value) implements PyStatement {}

    /** {@code raise error}. */
    record Raise(Position at, @Nullable PyExpression error) implements PyStatement {}

    /** {@code pass}, and statements without a meaning for us, such as {@code type X = …}. */
    record Pass(Position at) implements PyStatement {}

    /** {@code break}. */
    record Break(Position at) implements PyStatement {}

    /** {@code continue}. */
    record Continue(Position at) implements PyStatement {}

    /** {@code global names}, {@code nonlocal names}. */
    record Outer(Position at, boolean global, List<String> names) implements PyStatement {}

    /** {@code del targets}. */
    record Delete(Position at, List<PyExpression> targets) implements PyStatement {}

    /** {@code assert test}. */
    record Assert(Position at, PyExpression test) implements PyStatement {}

    /** {@code import module as alias}. */
    record Import(Position at, String module, @Nullable String alias) implements PyStatement {}

    /** {@code from ..module import names}; {@code dots} counts the leading ones; no names: a star. */
    record FromImport(Position at, int dots, String module, List<Alias> names) implements PyStatement {}

    /** {@code name as alias}; the alias is the name where none is written. */
    record Alias(String name, String alias) {}

    /** {@code if}, {@code elif} …, {@code else}. */
    record If(Position at, List<Branch> branches, List<PyStatement> otherwise) implements PyStatement {}

    /** A condition with the source text of it, and what runs where it holds. */
    record Branch(PyExpression test, String text, List<PyStatement> body) {}

    /** {@code for target in iterable}. */
    record For(
            Position at,
            PyExpression target,
            PyExpression iterable,
            List<PyStatement> body,
            List<PyStatement> otherwise)
            implements PyStatement {}

    /** {@code while test}. */
    record While(Position at, Branch branch, List<PyStatement> otherwise) implements PyStatement {}

    /** {@code with items}. */
    record With(Position at, List<Item> items, List<PyStatement> body) implements PyStatement {}

    /** {@code value as target}. */
    record Item(PyExpression value, @Nullable PyExpression target) {}

    /** {@code try}. */
    record Try(
            Position at,
            List<PyStatement> body,
            List<Handler> handlers,
            List<PyStatement> otherwise,
            List<PyStatement> last)
            implements PyStatement {}

    /** {@code except type as name}; without a type it takes everything. */
    record Handler(
            Position at,
            @Nullable PyExpression type,
            @Nullable String name,
            List<PyStatement> body) {}

    /** {@code match subject}. */
    record Match(Position at, PyExpression subject, List<Case> cases) implements PyStatement {}

    /** {@code case pattern if guard}. */
    record Case(PyPattern pattern, @Nullable PyExpression guard, List<PyStatement> body) {}

    /**
     * {@code def name(…)}.
     *
     * @param returns what it is annotated to return
     * @param generator whether its own body yields
     */
    record FunctionDefinition(
            Position at,
            String name,
            PyExpression.Parameters parameters,
            List<PyExpression> decorators,
            @Nullable PyExpression returns,
            boolean async,
            boolean generator,
            List<PyStatement> body)
            implements PyStatement {}

    /** {@code class name(arguments)}. */
    record ClassDefinition(
            Position at,
            String name,
            List<PyExpression.Argument> arguments,
            List<PyExpression> decorators,
            List<PyStatement> body)
            implements PyStatement {}

    /** What the grammar does not know; it is a gap of its file. */
    record Unreadable(Position at, String reason) implements PyStatement {}
}
