package dev.plumbline.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as the grammar gives it, copied out of native memory.
 *
 * @param type the grammar's name, or the text of a keyword or sign
 * @param field the name of its part in its parent, or empty
 * @param start in characters
 * @param line from 1
 * @param column from 1
 */
record SyntaxNode(
        String type,
        String field,
        boolean named,
        boolean missing,
        int start,
        int end,
        int line,
        int column,
        List<SyntaxNode> children) {

    /** The first child with that field, or null. */
    @Nullable
    SyntaxNode part(String name) {
        for (SyntaxNode child : children) {
            if (child.field.equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** All children with that field. */
    List<SyntaxNode> parts(String name) {
        return children.stream().filter(child -> child.field.equals(name)).toList();
    }

    /** Children with a name of their own, comments and line continuations left out. */
    List<SyntaxNode> meaningful() {
        return children.stream()
                .filter(child ->
                        child.named && !child.type.equals("comment") && !child.type.equals("line_continuation"))
                .toList();
    }

    /** The first child of that type, or null. */
    @Nullable
    SyntaxNode child(String wanted) {
        for (SyntaxNode child : children) {
            if (child.type.equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    /** Whether the grammar did not know it, or guessed it. */
    boolean wrong() {
        return missing || type.equals("ERROR");
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }
}
