package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** Something from outside the project, known by how it was reached: a name, a call, an attribute, an index or an operation. */
public sealed interface Symbolic extends PyValue
        permits Symbol, SymbolCall, SymbolAttribute, SymbolIndex, SymbolOperation {
    /**
     * How it was reached, in one line without arguments: {@code sqlalchemy.Column}, {@code sqlalchemy.text()}, {@code
     * alembic.op.get_bind().execute}; of an attribute of a project's value, {@code ?.name}.
     */
    String qualified();

    /** The part of {@link #qualified()} after its last dot, without brackets: {@code Column}. */
    default String simpleName() {
        String text = qualified();
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ')' || text.charAt(end - 1) == '(')) {
            end--;
        }
        return text.substring(text.lastIndexOf('.', Math.max(end - 1, 0)) + 1, end);
    }

    /** Where the source says it. */
    Place place();
}
