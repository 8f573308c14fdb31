package dev.plumbline.source;

import dev.plumbline.catalog.Place;

/** An attribute that cannot be looked up: of a call, or of a class of the project with bases from outside it. */
public record SymbolAttribute(PyValue target, String name, Place place) implements Symbolic {
    @Override
    public String qualified() {
        return (target instanceof Symbolic symbolic ? symbolic.qualified() : "?") + "." + name;
    }
}
