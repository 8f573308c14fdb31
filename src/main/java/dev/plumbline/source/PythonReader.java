package dev.plumbline.source;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text of a Python file as a tree. Lines that the grammar does not know are gaps; the rest is still read. */
public final class PythonReader {
    /** How what the grammar does not know is called, before what it is. */
    public static final String NOT_UNDERSTOOD = "not understood as Python";

    private PythonReader() {}

    /** The tree of a file; {@code file} is relative to the project's root. */
    public static PythonFile read(String file, String text) {
        List<Gap> gaps = new ArrayList<>();
        try {
            SyntaxNode root = Grammar.parse(text);
            List<PyStatement> body = new StatementReader(new Source(file, text), gaps).block(root);
            return new PythonFile(file, body, byLine(gaps));
        } catch (StackOverflowError e) {
            return unreadable(file, "nested too deeply to be read");
        }
    }

    /** One gap for a line: the first in it. */
    private static List<Gap> byLine(List<Gap> gaps) {
        Map<String, Gap> lines = new LinkedHashMap<>();
        gaps.forEach(gap -> lines.putIfAbsent(gap.place(), gap));
        return List.copyOf(lines.values());
    }

    /** A file of which nothing was read, for that reason. */
    static PythonFile unreadable(String file, String reason) {
        return new PythonFile(file, List.of(), List.of(Gap.ofEverything(reason, file)));
    }

    /** An expression alone, as a text annotation holds one; unreadable where it is none. */
    static PyExpression expression(Position at, String text) {
        PythonFile file = read(at.place().file(), text.strip());
        return file.gaps().isEmpty()
                        && file.body().size() == 1
                        && file.body().getFirst() instanceof PyStatement.Evaluate(Position start, PyExpression value)
                ? value
                : new PyExpression.Unreadable(at, "not an expression: " + text);
    }

    /** The text of a file with its name. */
    record Source(String file, String text) {
        String of(SyntaxNode node) {
            return text.substring(node.start(), node.end());
        }

        Position at(SyntaxNode node) {
            return new Position(new Place(file, node.line()), node.column());
        }
    }
}
