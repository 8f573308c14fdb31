package dev.plumbline.source;

import dev.plumbline.source.PythonReader.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Patterns of {@code case}. */
final class PatternReader {
    private final Source source;
    private final ExpressionReader expressions;

    PatternReader(Source source, ExpressionReader expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    /** The pattern of a whole clause; several in a row are a sequence without brackets. */
    PyPattern of(SyntaxNode clause) {
        List<SyntaxNode> patterns = clause.children().stream()
                .filter(child -> child.is("case_pattern"))
                .toList();
        return patterns.size() == 1 && !endsWithComma(clause) ? pattern(patterns.getFirst()) : sequence(patterns);
    }

    private static boolean endsWithComma(SyntaxNode node) {
        return node.child(",") != null;
    }

    private PyPattern pattern(SyntaxNode node) {
        List<SyntaxNode> parts = node.meaningful();
        return switch (node.type()) {
            case "case_pattern" -> wrapped(node, parts);
            case "union_pattern" ->
                new PyPattern.Alternatives(parts.stream().map(this::pattern).toList());
            case "as_pattern" -> as(node, parts);
            case "string", "concatenated_string", "integer", "float", "true", "false", "none" ->
                new PyPattern.Equal(expressions.read(node));
            case "dotted_name" -> dotted(node);
            case "list_pattern" -> sequence(parts);
            case "tuple_pattern" ->
                parts.size() == 1 && !endsWithComma(node) ? pattern(parts.getFirst()) : sequence(parts);
            case "splat_pattern" -> splat(node);
            case "dict_pattern" -> mapping(node);
            default -> unfollowed(node);
        };
    }

    private PyPattern wrapped(SyntaxNode node, List<SyntaxNode> parts) {
        if (parts.isEmpty()) {
            return new PyPattern.Anything(null);
        }
        if (parts.size() > 1) {
            return unfollowed(node);
        }
        return node.child("-") == null
                ? pattern(parts.getFirst())
                : new PyPattern.Equal(new PyExpression.Unary(source.at(node), "-", expressions.read(parts.getFirst())));
    }

    private PyPattern as(SyntaxNode node, List<SyntaxNode> parts) {
        return parts.size() == 2 && parts.get(1).is("identifier")
                ? new PyPattern.As(pattern(parts.getFirst()), source.of(parts.get(1)))
                : unfollowed(node);
    }

    private PyPattern sequence(List<SyntaxNode> parts) {
        return new PyPattern.Sequence(parts.stream().map(this::pattern).toList());
    }

    private PyPattern splat(SyntaxNode node) {
        List<SyntaxNode> names = node.meaningful();
        return node.child("*") == null ? unfollowed(node) : new PyPattern.Rest(name(names));
    }

    private @Nullable String name(List<SyntaxNode> names) {
        return names.isEmpty() || source.of(names.getFirst()).equals("_") ? null : source.of(names.getFirst());
    }

    private PyPattern mapping(SyntaxNode node) {
        List<SyntaxNode> keys = node.parts("key");
        List<SyntaxNode> values = node.parts("value");
        List<SyntaxNode> others = node.meaningful().stream()
                .filter(part -> !keys.contains(part) && !values.contains(part))
                .toList();
        boolean plain = keys.stream()
                .allMatch(key -> List.of("string", "integer", "dotted_name").contains(key.type()));
        boolean rest = others.size() == 1 && others.getFirst().is("splat_pattern");
        if (!plain || keys.size() != values.size() || (!others.isEmpty() && !rest)) {
            return unfollowed(node);
        }
        List<PyPattern.Entry> entries = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            entries.add(new PyPattern.Entry(value(keys.get(i)), pattern(values.get(i))));
        }
        return new PyPattern.Mapping(entries, rest ? name(others.getFirst().meaningful()) : null);
    }

    private PyPattern dotted(SyntaxNode node) {
        List<SyntaxNode> names = node.meaningful();
        if (names.size() > 1) {
            return new PyPattern.Equal(value(node));
        }
        String name = source.of(names.getFirst());
        return new PyPattern.Anything(name.equals("_") ? null : name);
    }

    private PyExpression value(SyntaxNode node) {
        if (!node.is("dotted_name")) {
            return expressions.read(node);
        }
        List<SyntaxNode> names = node.meaningful();
        PyExpression value = expressions.read(names.getFirst());
        for (SyntaxNode name : names.subList(1, names.size())) {
            value = new PyExpression.Attribute(source.at(name), value, source.of(name));
        }
        return value;
    }

    /** With every word in it that may be a name which it binds. */
    private PyPattern unfollowed(SyntaxNode node) {
        return new PyPattern.Unfollowed(words(node).distinct().toList());
    }

    private Stream<String> words(SyntaxNode node) {
        return node.is("identifier")
                ? Stream.of(source.of(node))
                : node.children().stream().flatMap(this::words);
    }
}
