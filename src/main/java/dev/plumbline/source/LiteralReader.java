package dev.plumbline.source;

import dev.plumbline.source.PyExpression.Hole;
import dev.plumbline.source.PyExpression.Part;
import dev.plumbline.source.PyExpression.Plain;
import dev.plumbline.source.PythonReader.Source;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, texts and f-strings. */
final class LiteralReader {
    private final Source source;
    private final ExpressionReader expressions;

    LiteralReader(Source source, ExpressionReader expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    PyExpression read(SyntaxNode node) {
        Position at = source.at(node);
        return switch (node.type()) {
            case "true" -> new PyExpression.Literal(at, PyBool.TRUE);
            case "false" -> new PyExpression.Literal(at, PyBool.FALSE);
            case "none" -> new PyExpression.Literal(at, PyNone.NONE);
            case "ellipsis" -> new PyExpression.Literal(at, new PyEllipsis());
            case "string" -> strings(at, List.of(node));
            case "concatenated_string" -> strings(at, node.meaningful());
            default -> number(at, source.of(node).replace("_", "").toLowerCase(Locale.ROOT));
        };
    }

    private static PyExpression number(Position at, String text) {
        try {
            if (text.startsWith("0x")) {
                return new PyExpression.Literal(at, new PyInt(new BigInteger(text.substring(2), 16)));
            }
            if (text.startsWith("0o")) {
                return new PyExpression.Literal(at, new PyInt(new BigInteger(text.substring(2), 8)));
            }
            if (text.startsWith("0b")) {
                return new PyExpression.Literal(at, new PyInt(new BigInteger(text.substring(2), 2)));
            }
            return new PyExpression.Literal(
                    at,
                    text.chars().allMatch(Character::isDigit)
                            ? new PyInt(new BigInteger(text))
                            : new PyFloat(Double.parseDouble(text)));
        } catch (NumberFormatException e) {
            return new PyExpression.Unreadable(at, "not a number we know: " + text);
        }
    }

    private PyExpression strings(Position at, List<SyntaxNode> nodes) {
        List<Part> parts = new ArrayList<>();
        boolean bytes = false;
        for (SyntaxNode node : nodes) {
            SyntaxNode start = node.child("string_start");
            if (start == null) {
                return new PyExpression.Unreadable(at, "not a text we know");
            }
            String prefix = source.of(start).toLowerCase(Locale.ROOT);
            bytes |= prefix.indexOf('b') >= 0;
            pieces(node, prefix, parts);
        }
        if (parts.stream().anyMatch(Hole.class::isInstance)) {
            return new PyExpression.Formatted(at, List.copyOf(parts));
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(((Plain) part).text()));
        return new PyExpression.Literal(at, bytes ? new PyBytes(text.toString()) : new PyText(text.toString()));
    }

    private void pieces(SyntaxNode node, String prefix, List<Part> into) {
        boolean raw = prefix.indexOf('r') >= 0;
        boolean formatted = prefix.indexOf('f') >= 0;
        SyntaxNode start = node.children().getFirst();
        SyntaxNode end = node.child("string_end");
        int at = start.end();
        for (SyntaxNode child : node.children()) {
            if (child.is("interpolation")) {
                plain(at, child.start(), raw, formatted, into);
                into.add(hole(child));
                at = child.end();
            }
        }
        plain(at, end == null ? node.end() : end.start(), raw, formatted, into);
    }

    private void plain(int from, int to, boolean raw, boolean formatted, List<Part> into) {
        if (to > from) {
            String text = source.text().substring(from, to).replace("\r\n", "\n");
            String braces = formatted ? text.replace("{{", "{").replace("}}", "}") : text;
            into.add(new Plain(raw ? braces : Escapes.decode(braces)));
        }
    }

    private Hole hole(SyntaxNode node) {
        SyntaxNode value = StatementReader.part(node, "expression");
        SyntaxNode conversion = node.part("type_conversion");
        SyntaxNode format = node.part("format_specifier");
        boolean labelled = node.children().stream().anyMatch(child -> child.is("="));
        return new Hole(
                expressions.read(value),
                labelled ? label(node) : "",
                conversion == null ? "" : source.of(conversion).substring(1),
                format == null ? List.of() : format(format));
    }

    /** What {@code {x = }} writes before the value: everything up to and with the sign and blanks around it. */
    private String label(SyntaxNode node) {
        SyntaxNode sign = java.util.Objects.requireNonNull(node.child("="));
        int end = sign.end();
        while (source.text().charAt(end) == ' ') {
            end++;
        }
        return source.text().substring(node.start() + 1, end);
    }

    private List<Part> format(SyntaxNode node) {
        List<Part> parts = new ArrayList<>();
        int at = node.start() + 1;
        for (SyntaxNode child : node.meaningful()) {
            plain(at, child.start(), true, false, parts);
            @Nullable SyntaxNode value = child.part("expression");
            if (value != null) {
                parts.add(new Hole(expressions.read(value), "", "", List.of()));
            }
            at = child.end();
        }
        plain(at, node.end(), true, false, parts);
        return List.copyOf(parts);
    }
}
