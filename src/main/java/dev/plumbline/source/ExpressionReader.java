package dev.plumbline.source;

import static dev.plumbline.source.StatementReader.part;

import dev.plumbline.source.PyExpression.Argument;
import dev.plumbline.source.PyExpression.Clause;
import dev.plumbline.source.PyExpression.Entry;
import dev.plumbline.source.PyExpression.Shape;
import dev.plumbline.source.PythonReader.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions of the grammar to expressions of ours. */
final class ExpressionReader {
    private final Source source;
    private final LiteralReader literals;

    ExpressionReader(Source source) {
        this.source = source;
        this.literals = new LiteralReader(source, this);
    }

    List<PyExpression> readAll(List<SyntaxNode> nodes) {
        return nodes.stream().map(this::read).toList();
    }

    PyExpression read(SyntaxNode node) {
        Position at = source.at(node);
        return switch (node.type()) {
            case "identifier", "keyword_identifier" -> new PyExpression.Name(at, source.of(node));
            case "integer", "float", "true", "false", "none", "ellipsis", "string", "concatenated_string" ->
                literals.read(node);
            case "parenthesized_expression", "type", "as_pattern_target" -> read(only(node));
            case "attribute" ->
                new PyExpression.Attribute(at, read(part(node, "object")), source.of(part(node, "attribute")));
            case "call" -> call(node);
            case "subscript" -> subscript(at, part(node, "value"), node.parts("subscript"), node);
            case "generic_type" -> genericType(node);
            case "union_type" -> operands(node, "|");
            case "member_type" ->
                new PyExpression.Attribute(
                        at,
                        read(node.meaningful().getFirst()),
                        source.of(node.meaningful().getLast()));
            case "slice" -> slice(node);
            case "list_splat", "list_splat_pattern", "splat_type" -> new PyExpression.Starred(at, read(only(node)));
            case "await" -> new PyExpression.Await(at, read(only(node)));
            case "yield" -> yielded(node);
            case "lambda" -> new PyExpression.Lambda(at, parameters(node.part("parameters")), read(part(node, "body")));
            case "named_expression" ->
                new PyExpression.Assigned(
                        at,
                        new PyExpression.Name(source.at(part(node, "name")), source.of(part(node, "name"))),
                        read(part(node, "value")));
            case "conditional_expression" -> conditional(node);
            default -> display(node);
        };
    }

    private PyExpression display(SyntaxNode node) {
        Position at = source.at(node);
        return switch (node.type()) {
            case "list", "list_pattern" -> new PyExpression.Display(at, Shape.LIST, readAll(node.meaningful()));
            case "tuple", "tuple_pattern", "pattern_list", "expression_list" ->
                new PyExpression.Display(at, Shape.TUPLE, readAll(node.meaningful()));
            case "set" -> new PyExpression.Display(at, Shape.SET, readAll(node.meaningful()));
            case "dictionary" -> new PyExpression.DictDisplay(at, entries(node));
            case "list_comprehension" -> comprehension(node, Shape.LIST);
            case "set_comprehension" -> comprehension(node, Shape.SET);
            case "dictionary_comprehension" -> comprehension(node, Shape.DICT);
            case "generator_expression" -> comprehension(node, Shape.GENERATOR);
            default -> operation(node);
        };
    }

    private PyExpression operation(SyntaxNode node) {
        Position at = source.at(node);
        return switch (node.type()) {
            case "binary_operator" ->
                new PyExpression.Binary(
                        at, source.of(part(node, "operator")), read(part(node, "left")), read(part(node, "right")));
            case "boolean_operator" ->
                new PyExpression.Logical(
                        at,
                        source.of(part(node, "operator")).equals("and"),
                        read(part(node, "left")),
                        read(part(node, "right")));
            case "not_operator" -> new PyExpression.Unary(at, "not", read(part(node, "argument")));
            case "unary_operator" ->
                new PyExpression.Unary(at, source.of(part(node, "operator")), read(part(node, "argument")));
            case "comparison_operator" ->
                new PyExpression.Compare(
                        at,
                        readAll(node.meaningful().stream()
                                .filter(child -> !child.field().equals("operators"))
                                .toList()),
                        node.parts("operators").stream().map(SyntaxNode::type).toList());
            default -> new PyExpression.Unreadable(at, PythonReader.NOT_UNDERSTOOD + ": " + node.type());
        };
    }

    private PyExpression operands(SyntaxNode node, String operator) {
        List<PyExpression> operands = readAll(node.meaningful());
        PyExpression all = operands.getFirst();
        for (PyExpression operand : operands.subList(1, operands.size())) {
            all = new PyExpression.Binary(source.at(node), operator, all, operand);
        }
        return all;
    }

    private static SyntaxNode only(SyntaxNode node) {
        return node.meaningful().getFirst();
    }

    private PyExpression call(SyntaxNode node) {
        return new PyExpression.Call(source.at(node), read(part(node, "function")), arguments(part(node, "arguments")));
    }

    List<Argument> arguments(SyntaxNode node) {
        if (node.is("generator_expression")) {
            return List.of(new Argument(null, 0, read(node)));
        }
        return node.meaningful().stream().map(this::argument).toList();
    }

    private Argument argument(SyntaxNode node) {
        return switch (node.type()) {
            case "keyword_argument" -> new Argument(source.of(part(node, "name")), 0, read(part(node, "value")));
            case "list_splat" -> new Argument(null, 1, read(only(node)));
            case "dictionary_splat" -> new Argument(null, 2, read(only(node)));
            default -> new Argument(null, 0, read(node));
        };
    }

    private PyExpression subscript(Position at, SyntaxNode value, List<SyntaxNode> indices, SyntaxNode node) {
        boolean tuple = indices.size() > 1
                || node.children().get(node.children().size() - 2).is(",");
        return new PyExpression.Subscript(
                at,
                read(value),
                tuple ? new PyExpression.Display(at, Shape.TUPLE, readAll(indices)) : read(indices.getFirst()));
    }

    private PyExpression genericType(SyntaxNode node) {
        SyntaxNode target = node.meaningful().getFirst();
        SyntaxNode parameters = node.meaningful().getLast();
        return subscript(source.at(node), target, parameters.meaningful(), parameters);
    }

    private PyExpression slice(SyntaxNode node) {
        @Nullable PyExpression[] bounds = new PyExpression[3];
        int colons = 0;
        for (SyntaxNode child : node.children()) {
            if (child.is(":")) {
                colons++;
            } else if (child.named()) {
                bounds[colons] = read(child);
            }
        }
        return new PyExpression.Slice(source.at(node), bounds[0], bounds[1], bounds[2]);
    }

    private PyExpression yielded(SyntaxNode node) {
        return new PyExpression.Yield(
                source.at(node), node.child("from") != null, node.meaningful().isEmpty() ? null : read(only(node)));
    }

    private PyExpression conditional(SyntaxNode node) {
        List<SyntaxNode> parts = node.meaningful();
        return new PyExpression.Conditional(
                source.at(node), read(parts.get(1)), read(parts.get(0)), read(parts.get(2)));
    }

    private List<Entry> entries(SyntaxNode node) {
        return node.meaningful().stream()
                .map(entry -> entry.is("pair")
                        ? new Entry(read(part(entry, "key")), read(part(entry, "value")))
                        : new Entry(null, spread(entry)))
                .toList();
    }

    private PyExpression spread(SyntaxNode entry) {
        return entry.meaningful().isEmpty()
                ? new PyExpression.Unreadable(source.at(entry), PythonReader.NOT_UNDERSTOOD + ": " + entry.type())
                : read(only(entry));
    }

    private PyExpression comprehension(SyntaxNode node, Shape shape) {
        SyntaxNode body = part(node, "body");
        PyExpression element = read(body.is("pair") ? part(body, "key") : body);
        List<Clause> clauses = new ArrayList<>();
        for (SyntaxNode child : node.meaningful()) {
            if (child.is("for_in_clause")) {
                clauses.add(new Clause(read(part(child, "left")), right(child), new ArrayList<>()));
            } else if (child.is("if_clause")) {
                clauses.getLast().conditions().add(read(only(child)));
            }
        }
        return new PyExpression.Comprehension(
                source.at(node), shape, element, body.is("pair") ? read(part(body, "value")) : null, clauses);
    }

    private PyExpression right(SyntaxNode clause) {
        List<SyntaxNode> rights =
                clause.parts("right").stream().filter(SyntaxNode::named).toList();
        return rights.size() == 1
                ? read(rights.getFirst())
                : new PyExpression.Display(source.at(clause), Shape.TUPLE, readAll(rights));
    }

    PyExpression.Parameters parameters(@Nullable SyntaxNode node) {
        return node == null
                ? new PyExpression.Parameters(List.of(), null, null)
                : new ParameterReader(source, this).read(node);
    }
}
