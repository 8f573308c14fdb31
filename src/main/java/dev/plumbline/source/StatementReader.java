package dev.plumbline.source;

import dev.plumbline.catalog.Gap;
import dev.plumbline.source.PyStatement.Alias;
import dev.plumbline.source.PythonReader.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements of the grammar to statements of ours. */
final class StatementReader {
    private static final Set<String> BLOCKS = Set.of("block", "module");

    private final Source source;
    private final List<Gap> gaps;
    private final ExpressionReader expressions;
    private final CompoundReader compounds;

    StatementReader(Source source, List<Gap> gaps) {
        this.source = source;
        this.gaps = gaps;
        this.expressions = new ExpressionReader(source);
        this.compounds = new CompoundReader(source, this, expressions);
    }

    /** The statements of a block; none where there is no block. */
    List<PyStatement> block(@Nullable SyntaxNode block) {
        List<PyStatement> statements = new ArrayList<>();
        if (block != null) {
            block.meaningful().forEach(node -> statement(node, statements));
        }
        return List.copyOf(statements);
    }

    private void statement(SyntaxNode node, List<PyStatement> into) {
        SyntaxNode wrong = firstWrong(node);
        if (wrong != null) {
            gaps.add(Gap.ofEverything(
                    PythonReader.NOT_UNDERSTOOD + " near \"" + near(wrong) + "\"",
                    source.at(wrong).place().toString()));
            if (!CompoundReader.TYPES.contains(node.type())) {
                into.add(new PyStatement.Unreadable(source.at(node), PythonReader.NOT_UNDERSTOOD));
                return;
            }
        }
        try {
            read(node, into);
        } catch (NullPointerException e) {
            into.add(new PyStatement.Unreadable(source.at(node), PythonReader.NOT_UNDERSTOOD));
            if (wrong == null) {
                gaps.add(Gap.ofEverything(
                        PythonReader.NOT_UNDERSTOOD + " near \"" + near(node) + "\"",
                        source.at(node).place().toString()));
            }
        }
    }

    private String near(SyntaxNode node) {
        String text = source.of(node).strip().lines().findFirst().orElse("");
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    /** The first wrong node that lies in this statement and in none inside it. */
    private static @Nullable SyntaxNode firstWrong(SyntaxNode node) {
        if (node.wrong()) {
            return node;
        }
        for (SyntaxNode child : node.children()) {
            SyntaxNode found = BLOCKS.contains(child.type()) ? null : firstWrong(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void read(SyntaxNode node, List<PyStatement> into) {
        Position at = source.at(node);
        switch (node.type()) {
            case "expression_statement" -> into.add(expressionStatement(node));
            case "return_statement" -> into.add(new PyStatement.Return(at, optional(node)));
            case "raise_statement" -> into.add(new PyStatement.Raise(at, optional(node)));
            case "pass_statement", "type_alias_statement" -> into.add(new PyStatement.Pass(at));
            case "break_statement" -> into.add(new PyStatement.Break(at));
            case "continue_statement" -> into.add(new PyStatement.Continue(at));
            case "global_statement" -> into.add(new PyStatement.Outer(at, true, names(node)));
            case "nonlocal_statement" -> into.add(new PyStatement.Outer(at, false, names(node)));
            case "delete_statement" -> into.add(new PyStatement.Delete(at, deleted(node)));
            case "assert_statement" ->
                into.add(new PyStatement.Assert(
                        at, expressions.read(node.meaningful().getFirst())));
            case "import_statement" -> imports(node, into);
            case "import_from_statement" -> into.add(fromImport(node));
            case "future_import_statement", "comment" -> {}
            case "print_statement", "exec_statement" -> {
                gaps.add(Gap.ofEverything("a statement of Python 2", at.place().toString()));
                into.add(new PyStatement.Unreadable(at, "a statement of Python 2"));
            }
            default -> into.add(compounds.read(node));
        }
    }

    private @Nullable PyExpression optional(SyntaxNode node) {
        return node.meaningful().isEmpty()
                ? null
                : expressions.read(node.meaningful().getFirst());
    }

    private List<String> names(SyntaxNode node) {
        return node.meaningful().stream().map(source::of).toList();
    }

    private List<PyExpression> deleted(SyntaxNode node) {
        SyntaxNode target = node.meaningful().getFirst();
        return target.is("expression_list")
                ? expressions.readAll(target.meaningful())
                : List.of(expressions.read(target));
    }

    private PyStatement expressionStatement(SyntaxNode node) {
        List<SyntaxNode> parts = node.meaningful();
        SyntaxNode first = parts.getFirst();
        Position at = source.at(node);
        return switch (first.type()) {
            case "assignment" -> assignment(first);
            case "augmented_assignment" -> augmented(first);
            default ->
                new PyStatement.Evaluate(
                        at,
                        parts.size() == 1 && !node.children().getLast().is(",")
                                ? expressions.read(first)
                                : new PyExpression.Display(at, PyExpression.Shape.TUPLE, expressions.readAll(parts)));
        };
    }

    private PyStatement augmented(SyntaxNode node) {
        String operator = source.of(part(node, "operator"));
        return new PyStatement.Augmented(
                source.at(node),
                expressions.read(part(node, "left")),
                operator.substring(0, operator.length() - 1),
                expressions.read(part(node, "right")));
    }

    private PyStatement assignment(SyntaxNode node) {
        SyntaxNode type = node.part("type");
        if (type != null) {
            SyntaxNode right = node.part("right");
            return new PyStatement.Annotated(
                    source.at(node),
                    expressions.read(part(node, "left")),
                    expressions.read(type),
                    right == null ? null : expressions.read(right));
        }
        List<PyExpression> targets = new ArrayList<>();
        SyntaxNode value = node;
        while (value.is("assignment")) {
            targets.add(expressions.read(part(value, "left")));
            value = part(value, "right");
        }
        return new PyStatement.Assign(source.at(node), List.copyOf(targets), expressions.read(value));
    }

    private void imports(SyntaxNode node, List<PyStatement> into) {
        for (SyntaxNode name : node.parts("name")) {
            Alias alias = alias(name);
            into.add(new PyStatement.Import(
                    source.at(node), alias.name(), name.is("aliased_import") ? alias.alias() : null));
        }
    }

    private PyStatement fromImport(SyntaxNode node) {
        SyntaxNode module = part(node, "module_name");
        SyntaxNode prefix = module.child("import_prefix");
        SyntaxNode dotted = module.is("relative_import") ? module.child("dotted_name") : module;
        return new PyStatement.FromImport(
                source.at(node),
                prefix == null
                        ? 0
                        : (int) source.of(prefix).chars().filter(c -> c == '.').count(),
                dotted == null ? "" : source.of(dotted),
                node.parts("name").stream().map(this::alias).toList());
    }

    private Alias alias(SyntaxNode node) {
        return node.is("aliased_import")
                ? new Alias(source.of(part(node, "name")), source.of(part(node, "alias")))
                : new Alias(source.of(node), source.of(node));
    }

    static SyntaxNode part(SyntaxNode node, String field) {
        return Objects.requireNonNull(node.part(field), field);
    }
}
