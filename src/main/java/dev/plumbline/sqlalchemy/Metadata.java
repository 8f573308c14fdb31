package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.MetadataFacts;
import dev.plumbline.source.schema.NamingConvention;
import org.jspecify.annotations.Nullable;

/**
 * One MetaData, by what it hangs on in source.
 *
 * @param key the {@code MetaData(…)} call, or the base that brings one of its own
 * @param call the {@code MetaData(…)} call, null where SQLAlchemy makes it
 */
record Metadata(Object key, @Nullable SymbolCall call) {
    /** The default schema of its tables, or null. */
    @Nullable
    String schema() {
        return MetadataFacts.schema(call);
    }

    /** The same for the same place in source, whoever read it. */
    String identity() {
        return switch (key) {
            case SymbolCall made -> made.place().toString();
            case PyClass type -> type.place() + " " + type.name();
            default -> key.toString();
        };
    }

    NamingConvention convention() {
        return MetadataFacts.convention(call);
    }

    /** The metadata of a declarative class. */
    static Metadata of(PyClass type) {
        for (PyClass each : Declarative.lineage(type)) {
            PyValue own = each.namespace().get("metadata");
            if (own != null && !own.isNone()) {
                return ofValue(own);
            }
            PyValue registry = each.namespace().get("registry");
            if (registry instanceof SymbolCall call) {
                return ofOwner(call);
            }
        }
        return ofRoot(type);
    }

    private static Metadata ofRoot(PyClass type) {
        for (PyClass each : Declarative.lineage(type)) {
            for (PyValue base : each.bases()) {
                if (base instanceof SymbolCall call) {
                    return ofOwner(call);
                }
                if (base instanceof SymbolAttribute attribute && attribute.target() instanceof SymbolCall call) {
                    return ofOwner(call);
                }
                if (Constructs.name(base).equals("sqlmodel.SQLModel")) {
                    return new Metadata("sqlmodel", null);
                }
            }
            if (Declarative.isRoot(each)) {
                return new Metadata(each, null);
            }
        }
        return new Metadata(type, null);
    }

    /** The metadata that an expression such as {@code Base.metadata} or {@code db.metadata} is. */
    static Metadata ofValue(PyValue value) {
        if (value instanceof SymbolCall call && Constructs.name(call).equals("MetaData")) {
            return new Metadata(call, call);
        }
        if (value instanceof SymbolAttribute attribute && attribute.name().equals("metadata")) {
            return attribute.target() instanceof PyClass type
                    ? of(type)
                    : attribute.target() instanceof SymbolCall owner ? ofOwner(owner) : ofValue(attribute.target());
        }
        if (value instanceof Symbolic symbolic && symbolic.qualified().startsWith("sqlmodel.SQLModel")) {
            return new Metadata("sqlmodel", null);
        }
        return new Metadata(value, null);
    }

    /** Of {@code declarative_base(…)}, {@code registry(…)}, {@code SQLAlchemy(…)}. */
    private static Metadata ofOwner(SymbolCall owner) {
        PyValue given = owner.keyword("metadata");
        if (given != null && !given.isNone()) {
            return ofValue(given);
        }
        PyValue registry = owner.target();
        return registry instanceof SymbolCall call ? ofOwner(call) : new Metadata(owner, null);
    }
}
