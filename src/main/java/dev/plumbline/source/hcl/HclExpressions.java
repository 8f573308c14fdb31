package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions (HCL 2 specification, "Expressions"): operators by precedence, then terms with what follows them. */
final class HclExpressions {
    private static final List<List<String>> BY_PRECEDENCE = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!="),
            List.of("<=", ">=", "<", ">"),
            List.of("+", "-"),
            List.of("*", "/", "%"));
    private static final int DEEPEST = 200;

    private final HclScanner scanner;
    private final HclTemplates templates;
    private int depth;

    HclExpressions(HclScanner scanner) {
        this.scanner = scanner;
        this.templates = new HclTemplates(scanner, this);
    }

    HclExpression read() throws HclSyntaxException {
        scanner.require(++depth < DEEPEST, "the expression nests too deep");
        scanner.space();
        Place place = scanner.place();
        HclExpression condition = binary(0);
        scanner.space();
        if (scanner.take("?")) {
            HclExpression yes = read();
            scanner.expect(":");
            condition = new HclExpression.Conditional(condition, yes, read(), place);
        }
        depth--;
        return condition;
    }

    private HclExpression binary(int level) throws HclSyntaxException {
        if (level == BY_PRECEDENCE.size()) {
            return unary();
        }
        HclExpression left = binary(level + 1);
        for (String operator = operator(level); operator != null; operator = operator(level)) {
            left = new HclExpression.Operation(operator, left, binary(level + 1), left.place());
        }
        return left;
    }

    private @Nullable String operator(int level) {
        scanner.space();
        for (String operator : BY_PRECEDENCE.get(level)) {
            boolean comment = operator.equals("/") && (scanner.peek("//") || scanner.peek("/*"));
            if (!comment && scanner.take(operator)) {
                return operator;
            }
        }
        return null;
    }

    private HclExpression unary() throws HclSyntaxException {
        scanner.space();
        Place place = scanner.place();
        for (String operator : List.of("!", "-")) {
            if (scanner.take(operator)) {
                return new HclExpression.Operation(operator, null, unary(), place);
            }
        }
        return following(term(place), place);
    }

    private HclExpression following(HclExpression term, Place place) throws HclSyntaxException {
        HclExpression expression = term;
        while (true) {
            if (scanner.take("[*]") || scanner.take(".*")) {
                expression = new HclExpression.Splat(expression, place);
            } else if (scanner.peek('.') && !scanner.peek("...")) {
                scanner.take(".");
                String name = Character.isDigit(scanner.next()) ? scanner.digits() : scanner.name();
                expression = new HclExpression.Attribute(expression, name, place);
            } else if (scanner.take("[")) {
                scanner.brackets++;
                HclExpression key = read();
                scanner.expect("]");
                scanner.brackets--;
                expression = new HclExpression.Index(expression, key, place);
            } else {
                return expression;
            }
        }
    }

    private HclExpression term(Place place) throws HclSyntaxException {
        if (scanner.peek('"')) {
            return templates.quoted(place);
        }
        if (scanner.peek("<<")) {
            return templates.heredoc(place);
        }
        if (Character.isDigit(scanner.next())) {
            return number(place);
        }
        if (scanner.take("(")) {
            scanner.brackets++;
            HclExpression inner = read();
            scanner.expect(")");
            scanner.brackets--;
            return inner;
        }
        if (scanner.peek('[') || scanner.peek('{')) {
            return new HclCollections(scanner, this).read(place);
        }
        return named(scanner.name(), place);
    }

    private HclExpression number(Place place) throws HclSyntaxException {
        String digits = scanner.digits();
        try {
            return new HclExpression.Literal(new HclValue.Numeral(new BigDecimal(digits), place), place);
        } catch (NumberFormatException e) {
            throw new HclSyntaxException("`" + digits + "` is no number", place);
        }
    }

    private HclExpression named(String name, Place place) throws HclSyntaxException {
        if (scanner.take("(")) {
            return call(name, place);
        }
        return switch (name) {
            case "true", "false" -> new HclExpression.Literal(new HclValue.Flag(name.equals("true"), place), place);
            case "null" -> new HclExpression.Literal(new HclValue.Null(place), place);
            default -> new HclExpression.Name(name, place);
        };
    }

    private HclExpression call(String name, Place place) throws HclSyntaxException {
        List<HclExpression> arguments = new ArrayList<>();
        boolean expands = false;
        scanner.brackets++;
        scanner.space();
        while (!scanner.take(")")) {
            arguments.add(read());
            scanner.space();
            expands |= scanner.take("...");
            scanner.space();
            scanner.require(scanner.take(",") || scanner.peek(')'), "`,` or `)` is expected here");
            scanner.space();
        }
        scanner.brackets--;
        return new HclExpression.Call(name, arguments, expands, place);
    }
}
