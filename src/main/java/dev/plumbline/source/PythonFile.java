package dev.plumbline.source;

import dev.plumbline.catalog.Gap;
import java.util.List;

/**
 * A file of Python as a tree.
 *
 * @param file relative to the project's root
 * @param gaps lines that the grammar does not know, and a file too large to read
 */
public record PythonFile(String file, List<PyStatement> body, List<Gap> gaps) {
    public PythonFile {
        body = List.copyOf(body);
        gaps = List.copyOf(gaps);
    }

    /** The text that a module begins with to describe itself, or empty. */
    public String description() {
        return !body.isEmpty()
                        && body.getFirst() instanceof PyStatement.Evaluate(Position at, PyExpression value)
                        && value instanceof PyExpression.Literal(Position start, PyText(String text))
                ? text
                : "";
    }
}
