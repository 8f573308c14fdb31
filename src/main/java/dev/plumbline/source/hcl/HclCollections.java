package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands in square and curly brackets: tuples, objects, {@code for} expressions. */
final class HclCollections {
    private final HclScanner scanner;
    private final HclExpressions expressions;

    HclCollections(HclScanner scanner, HclExpressions expressions) {
        this.scanner = scanner;
        this.expressions = expressions;
    }

    HclExpression read(Place place) throws HclSyntaxException {
        boolean list = scanner.take("[");
        scanner.require(list || scanner.take("{"), "a list or an object is expected here");
        String close = list ? "]" : "}";
        scanner.brackets++;
        scanner.space();
        HclExpression expression = atFor() ? loop(close, place) : list ? tuple(place) : object(place);
        scanner.brackets--;
        return expression;
    }

    private boolean atFor() throws HclSyntaxException {
        int start = scanner.position();
        boolean isFor = scanner.atName() && scanner.name().equals("for");
        scanner.space();
        boolean loop = isFor && scanner.atName();
        scanner.back(start);
        return loop;
    }

    private HclExpression tuple(Place place) throws HclSyntaxException {
        List<HclExpression> elements = new ArrayList<>();
        while (!scanner.take("]")) {
            elements.add(expressions.read());
            scanner.space();
            scanner.require(scanner.take(",") || scanner.peek(']'), "`,` or `]` is expected here");
            scanner.space();
        }
        return new HclExpression.Tuple(elements, place);
    }

    private HclExpression object(Place place) throws HclSyntaxException {
        List<HclExpression.Entry> entries = new ArrayList<>();
        while (!scanner.take("}")) {
            HclExpression key = key(expressions.read());
            scanner.space();
            scanner.require(scanner.take("=") || scanner.take(":"), "`=` is expected here");
            entries.add(new HclExpression.Entry(key, expressions.read()));
            scanner.space();
            scanner.take(",");
            scanner.space();
        }
        return new HclExpression.ObjectOf(entries, place);
    }

    private static HclExpression key(HclExpression key) {
        return key instanceof HclExpression.Name name
                ? new HclExpression.Literal(new HclValue.Text(name.name(), name.place()), name.place())
                : key;
    }

    private HclExpression loop(String close, Place place) throws HclSyntaxException {
        scanner.name();
        scanner.space();
        String first = scanner.name();
        scanner.space();
        String second = "";
        if (scanner.take(",")) {
            scanner.space();
            second = scanner.name();
        }
        scanner.expect("in");
        HclExpression source = expressions.read();
        scanner.expect(":");
        HclExpression value = expressions.read();
        HclExpression key = null;
        scanner.space();
        if (scanner.take("=>")) {
            key = value;
            value = expressions.read();
            scanner.space();
            scanner.take("...");
        }
        HclExpression condition = condition();
        scanner.expect(close);
        return new HclExpression.For(
                second.isEmpty() ? "" : first, second.isEmpty() ? first : second, source, key, value, condition, place);
    }

    private @Nullable HclExpression condition() throws HclSyntaxException {
        scanner.space();
        return scanner.take("if") ? expressions.read() : null;
    }
}
