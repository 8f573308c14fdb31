package dev.plumbline.source;

import static dev.plumbline.source.StatementReader.part;

import dev.plumbline.source.PyExpression.Parameter;
import dev.plumbline.source.PythonReader.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of one function or lambda. */
final class ParameterReader {
    private final Source source;
    private final ExpressionReader expressions;
    private final List<Parameter> parameters = new ArrayList<>();
    private @Nullable String rest;
    private @Nullable String keywords;
    private boolean keywordOnly;

    ParameterReader(Source source, ExpressionReader expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    PyExpression.Parameters read(SyntaxNode node) {
        node.meaningful().forEach(this::add);
        return new PyExpression.Parameters(List.copyOf(parameters), rest, keywords);
    }

    private void add(SyntaxNode node) {
        switch (node.type()) {
            case "keyword_separator" -> keywordOnly = true;
            case "list_splat_pattern" -> {
                rest = source.of(node.meaningful().getFirst());
                keywordOnly = true;
            }
            case "dictionary_splat_pattern" ->
                keywords = source.of(node.meaningful().getFirst());
            case "typed_parameter" -> typed(node);
            case "default_parameter", "typed_default_parameter" ->
                parameters.add(new Parameter(
                        source.of(part(node, "name")),
                        annotation(node),
                        expressions.read(part(node, "value")),
                        keywordOnly));
            case "identifier" -> parameters.add(new Parameter(source.of(node), null, null, keywordOnly));
            default -> {}
        }
    }

    private void typed(SyntaxNode node) {
        SyntaxNode name = node.meaningful().getFirst();
        if (name.is("identifier")) {
            parameters.add(new Parameter(source.of(name), annotation(node), null, keywordOnly));
        } else {
            add(name);
        }
    }

    private @Nullable PyExpression annotation(SyntaxNode node) {
        SyntaxNode type = node.part("type");
        return type == null ? null : expressions.read(type);
    }
}
