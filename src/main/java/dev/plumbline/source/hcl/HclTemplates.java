package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;

/** Reads quoted strings and heredocs with their interpolations (HCL 2 specification, "Templates"). */
final class HclTemplates {
    private final HclScanner scanner;
    private final HclExpressions expressions;

    HclTemplates(HclScanner scanner, HclExpressions expressions) {
        this.scanner = scanner;
        this.expressions = expressions;
    }

    HclExpression quoted(Place place) throws HclSyntaxException {
        scanner.take("\"");
        List<HclExpression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (!scanner.take("\"")) {
            if (!special(text, parts, place)) {
                char c = scanner.read();
                scanner.require(c != '\n', "a quote is not closed");
                text.append(c == '\\' ? escaped() : String.valueOf(c));
            }
        }
        return finished(text, parts, place);
    }

    HclExpression heredoc(Place place) throws HclSyntaxException {
        scanner.take("<<");
        boolean indented = scanner.take("-");
        String end = scanner.name();
        scanner.line();
        StringBuilder body = new StringBuilder();
        while (true) {
            scanner.require(!scanner.atEnd(), "the heredoc " + end + " is not closed");
            int start = scanner.position();
            String line = scanner.line();
            if (line.strip().equals(end)) {
                scanner.back(start + line.length());
                break;
            }
            body.append(line.replace("\r", "")).append('\n');
        }
        return content(indented ? withoutIndent(body.toString()) : body.toString(), place);
    }

    private static String withoutIndent(String body) {
        return body.isEmpty() ? body : body.substring(0, body.length() - 1).stripIndent() + "\n";
    }

    private static HclExpression content(String body, Place place) throws HclSyntaxException {
        HclScanner inner = new HclScanner(body, place.file());
        HclTemplates templates = new HclTemplates(inner, new HclExpressions(inner));
        List<HclExpression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (!inner.atEnd()) {
            if (!templates.special(text, parts, place)) {
                text.append(inner.read());
            }
        }
        return finished(text, parts, place);
    }

    /** An interpolation, a directive or an escaped marker. */
    private boolean special(StringBuilder text, List<HclExpression> parts, Place place) throws HclSyntaxException {
        if (scanner.take("$${") || scanner.peek("%%{")) {
            text.append(scanner.take("%%{") ? "%{" : "${");
            return true;
        }
        boolean directive = scanner.peek("%{");
        if (!directive && !scanner.peek("${")) {
            return false;
        }
        literal(text, parts, place);
        scanner.take(directive ? "%{" : "${");
        scanner.take("~");
        int brackets = scanner.brackets;
        scanner.brackets = 1;
        parts.add(directive ? directive(place) : expressions.read());
        scanner.space();
        scanner.take("~");
        scanner.expect("}");
        scanner.brackets = brackets;
        return true;
    }

    private HclExpression directive(Place place) throws HclSyntaxException {
        while (!scanner.peek('}')) {
            scanner.read();
        }
        return new HclExpression.Literal(new HclValue.Unknown("a template directive", place), place);
    }

    private String escaped() throws HclSyntaxException {
        char c = scanner.read();
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'u' -> codePoint(4);
            case 'U' -> codePoint(8);
            default -> String.valueOf(c);
        };
    }

    private String codePoint(int digits) throws HclSyntaxException {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            hex.append(scanner.read());
        }
        boolean valid = hex.toString().matches("0{0,2}[0-9a-fA-F]{4,6}")
                && Character.isValidCodePoint(Integer.parseInt(hex.toString(), 16));
        scanner.require(valid, "`\\u" + hex + "` is no character");
        return Character.toString(Integer.parseInt(hex.toString(), 16));
    }

    private static void literal(StringBuilder text, List<HclExpression> parts, Place place) {
        if (!text.isEmpty()) {
            parts.add(new HclExpression.Literal(new HclValue.Text(text.toString(), place), place));
            text.setLength(0);
        }
    }

    private static HclExpression finished(StringBuilder text, List<HclExpression> parts, Place place) {
        if (parts.isEmpty()) {
            return new HclExpression.Literal(new HclValue.Text(text.toString(), place), place);
        }
        literal(text, parts, place);
        return parts.size() == 1 ? parts.getFirst() : new HclExpression.Template(List.copyOf(parts), place);
    }
}
