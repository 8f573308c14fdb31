package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import org.jspecify.annotations.Nullable;

/** An imported name from outside the project, or one of Python's own: {@code sqlalchemy.Column}, {@code builtins.int}. */
public record Symbol(String qualified, Place place) implements Symbolic {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Symbol symbol && symbol.qualified.equals(qualified);
    }

    @Override
    public int hashCode() {
        return qualified.hashCode();
    }
}
