package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Unknown;

/** Constraints that come to a table with the type of a column. */
final class AttachedItems {
    private final Calls calls;
    private final TypeListeners listeners;
    private final ConstraintReader constraints;

    AttachedItems(Calls calls, TypeListeners listeners, ConstraintReader constraints) {
        this.calls = calls;
        this.listeners = listeners;
        this.constraints = constraints;
    }

    /** Adds what the type brings; what cannot be followed throws and is a gap of the whole table. */
    void add(ColumnDraft draft, PyValue type, Place place) {
        TypeListeners.Attached attached = listeners.attach(type, draft.name, place, calls);
        Unknown problem = attached.problem();
        if (problem != null) {
            throw new UnreadableException(problem.reason(), problem.place());
        }
        for (SymbolCall item : attached.items()) {
            if (!SchemaBuilder.isConstraint(item)) {
                throw new UnreadableException("its type brings an index", item.place());
            }
            draft.attached.add(constraints.read(item));
        }
    }
}
