package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** {@code target[index]} of something from outside the project, such as {@code Mapped[int]}; several indices are a tuple. */
public record SymbolIndex(PyValue target, PyValue index, Place place) implements Symbolic {
    @Override
    public String qualified() {
        return target instanceof Symbolic symbolic ? symbolic.qualified() : "?";
    }
}
