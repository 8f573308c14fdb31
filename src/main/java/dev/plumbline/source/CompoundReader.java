package dev.plumbline.source;

import static dev.plumbline.source.StatementReader.part;

import dev.plumbline.source.PyStatement.Branch;
import dev.plumbline.source.PyStatement.Handler;
import dev.plumbline.source.PyStatement.Item;
import dev.plumbline.source.PythonReader.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements with blocks in them. */
final class CompoundReader {
    static final Set<String> TYPES = Set.of(
            "if_statement",
            "for_statement",
            "while_statement",
            "with_statement",
            "try_statement",
            "match_statement",
            "function_definition",
            "class_definition",
            "decorated_definition");

    private final Source source;
    private final StatementReader statements;
    private final ExpressionReader expressions;

    CompoundReader(Source source, StatementReader statements, ExpressionReader expressions) {
        this.source = source;
        this.statements = statements;
        this.expressions = expressions;
    }

    PyStatement read(SyntaxNode node) {
        Position at = source.at(node);
        return switch (node.type()) {
            case "if_statement" -> ifStatement(node);
            case "for_statement" ->
                new PyStatement.For(
                        at,
                        expressions.read(part(node, "left")),
                        expressions.read(part(node, "right")),
                        body(node),
                        elseOf(node));
            case "while_statement" -> new PyStatement.While(at, branch(node, "body"), elseOf(node));
            case "with_statement" -> new PyStatement.With(at, items(node), body(node));
            case "try_statement" -> tryStatement(node);
            case "match_statement" -> match(node);
            case "function_definition" -> function(node, List.of());
            case "class_definition" -> type(node, List.of());
            case "decorated_definition" -> decorated(node);
            default -> new PyStatement.Unreadable(at, PythonReader.NOT_UNDERSTOOD + ": " + node.type());
        };
    }

    private List<PyStatement> body(SyntaxNode node) {
        return statements.block(node.part("body"));
    }

    private List<PyStatement> elseOf(SyntaxNode node) {
        SyntaxNode clause = node.child("else_clause");
        return clause == null ? List.of() : body(clause);
    }

    private Branch branch(SyntaxNode node, String body) {
        SyntaxNode test = part(node, "condition");
        return new Branch(expressions.read(test), source.of(test), statements.block(node.part(body)));
    }

    private PyStatement ifStatement(SyntaxNode node) {
        List<Branch> branches = new ArrayList<>();
        branches.add(branch(node, "consequence"));
        for (SyntaxNode clause : node.parts("alternative")) {
            if (clause.is("elif_clause")) {
                branches.add(branch(clause, "consequence"));
            }
        }
        return new PyStatement.If(source.at(node), List.copyOf(branches), elseOf(node));
    }

    private List<Item> items(SyntaxNode node) {
        SyntaxNode clause = Objects.requireNonNull(node.child("with_clause"));
        List<Item> items = new ArrayList<>();
        for (SyntaxNode item : clause.meaningful()) {
            SyntaxNode value = unwrap(part(item, "value"));
            if (value.is("as_pattern")) {
                items.add(new Item(expressions.read(value.meaningful().getFirst()), alias(value)));
            } else {
                items.add(new Item(expressions.read(value), null));
            }
        }
        return List.copyOf(items);
    }

    private static SyntaxNode unwrap(SyntaxNode node) {
        return node.is("parenthesized_expression")
                        && node.meaningful().getFirst().is("as_pattern")
                ? node.meaningful().getFirst()
                : node;
    }

    private @Nullable PyExpression alias(SyntaxNode pattern) {
        SyntaxNode alias = pattern.part("alias");
        return alias == null ? null : expressions.read(alias.meaningful().getFirst());
    }

    private PyStatement tryStatement(SyntaxNode node) {
        SyntaxNode last = node.child("finally_clause");
        return new PyStatement.Try(
                source.at(node),
                body(node),
                node.children().stream()
                        .filter(child -> child.is("except_clause") || child.is("except_group_clause"))
                        .map(this::handler)
                        .toList(),
                elseOf(node),
                last == null ? List.of() : statements.block(last.child("block")));
    }

    private Handler handler(SyntaxNode clause) {
        List<SyntaxNode> values = clause.parts("value");
        List<PyStatement> body = statements.block(clause.child("block"));
        Position at = source.at(clause);
        if (values.isEmpty()) {
            return new Handler(at, null, null, body);
        }
        SyntaxNode value = values.getFirst();
        if (value.is("as_pattern")) {
            SyntaxNode alias = value.part("alias");
            return new Handler(
                    at, expressions.read(value.meaningful().getFirst()), alias == null ? null : source.of(alias), body);
        }
        PyExpression type = values.size() == 1
                ? expressions.read(value)
                : new PyExpression.Display(at, PyExpression.Shape.TUPLE, expressions.readAll(values));
        return new Handler(at, type, null, body);
    }

    private PyStatement match(SyntaxNode node) {
        SyntaxNode body = part(node, "body");
        return new PyStatement.Match(
                source.at(node),
                expressions.read(part(node, "subject")),
                body.parts("alternative").stream().map(this::matchCase).toList());
    }

    private PyStatement.Case matchCase(SyntaxNode clause) {
        SyntaxNode guard = clause.part("guard");
        return new PyStatement.Case(
                new PatternReader(source, expressions).of(clause),
                guard == null ? null : expressions.read(guard.meaningful().getFirst()),
                statements.block(clause.part("consequence")));
    }

    private PyStatement decorated(SyntaxNode node) {
        List<PyExpression> decorators = node.children().stream()
                .filter(child -> child.is("decorator"))
                .map(child -> expressions.read(child.meaningful().getFirst()))
                .toList();
        SyntaxNode definition = part(node, "definition");
        return definition.is("class_definition") ? type(definition, decorators) : function(definition, decorators);
    }

    private PyStatement function(SyntaxNode node, List<PyExpression> decorators) {
        SyntaxNode body = node.part("body");
        SyntaxNode returns = node.part("return_type");
        return new PyStatement.FunctionDefinition(
                source.at(node),
                source.of(part(node, "name")),
                expressions.parameters(node.part("parameters")),
                decorators,
                returns == null ? null : expressions.read(returns),
                node.child("async") != null,
                body != null && yields(body),
                statements.block(body));
    }

    private static boolean yields(SyntaxNode node) {
        return node.is("yield")
                || node.children().stream()
                        .filter(child -> !child.is("function_definition") && !child.is("lambda"))
                        .anyMatch(CompoundReader::yields);
    }

    private PyStatement type(SyntaxNode node, List<PyExpression> decorators) {
        SyntaxNode arguments = node.part("superclasses");
        return new PyStatement.ClassDefinition(
                source.at(node),
                source.of(part(node, "name")),
                arguments == null ? List.of() : expressions.arguments(arguments),
                decorators,
                body(node));
    }
}
