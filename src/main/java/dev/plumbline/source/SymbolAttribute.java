package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;

/** An attribute that cannot be looked up: of a call, or of a class of the project with bases from outside it. */
public record SymbolAttribute(PyValue target, String name, Place place) implements Symbolic {
    @Override
    public String qualified() {
        return of(target) + "." + name;
    }

    /** An object of a class with one base from outside the project answers for the rest as an object of that base does. */
    private static String of(PyValue target) {
        if (target instanceof PyObject object) {
            List<Symbolic> bases = object.type().outsideBases();
            return bases.size() == 1 && bases.getFirst() instanceof Symbol base ? base.qualified() + "()" : "?";
        }
        return target instanceof Symbolic symbolic ? symbolic.qualified() : "?";
    }
}
