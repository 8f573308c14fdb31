package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Reads HCL's native syntax (HCL 2 specification, "Structural Elements"). */
public final class Hcl {
    private final HclScanner scanner;
    private final HclExpressions expressions;

    private Hcl(String text, String file) throws HclSyntaxException {
        this.scanner = new HclScanner(text, file);
        this.expressions = new HclExpressions(scanner);
    }

    /**
     * The whole file.
     *
     * @param file the name in places, relative to the project's root
     * @throws HclSyntaxException where it is not HCL, a block that is never closed included
     */
    public static HclBody parse(String text, String file) throws HclSyntaxException {
        return new Hcl(text, file).body(true);
    }

    private HclBody body(boolean top) throws HclSyntaxException {
        SequencedMap<String, HclExpression> attributes = new LinkedHashMap<>();
        List<HclBody.Block> blocks = new ArrayList<>();
        while (true) {
            scanner.skipLines();
            if (scanner.atEnd()) {
                scanner.require(top, "a block is not closed");
                return new HclBody(attributes, blocks);
            }
            if (!top && scanner.take("}")) {
                return new HclBody(attributes, blocks);
            }
            Place place = scanner.place();
            String name = scanner.name();
            scanner.skipSpaces();
            if (scanner.peek('=') && !scanner.peek("==")) {
                scanner.take("=");
                boolean first = attributes.putIfAbsent(name, expressions.read()) == null;
                scanner.require(first, "`" + name + "` is set a second time");
                scanner.endOfLine();
            } else {
                blocks.add(block(name, place));
            }
        }
    }

    private HclBody.Block block(String type, Place place) throws HclSyntaxException {
        List<String> labels = new ArrayList<>();
        scanner.skipSpaces();
        while (!scanner.take("{")) {
            labels.add(scanner.peek('"') ? scanner.quotedLabel() : scanner.name());
            scanner.skipSpaces();
        }
        return new HclBody.Block(type, labels, body(false), place);
    }
}
