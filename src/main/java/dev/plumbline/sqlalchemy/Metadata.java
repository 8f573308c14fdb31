package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyDict;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.Calls;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.MetadataFacts;
import dev.plumbline.source.schema.NamingConvention;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One MetaData, by what it hangs on in source.
 *
 * @param key the {@code MetaData(…)} call, or the base that brings one of its own
 * @param call the {@code MetaData(…)} call, null where SQLAlchemy makes it
 * @param renamed the naming convention that code sets on it afterwards, or null
 */
record Metadata(
        Object key, @Nullable SymbolCall call, @Nullable PyValue renamed) {
    Metadata(Object key, @Nullable SymbolCall call) {
        this(key, call, null);
    }

    /** The default schema of its tables, or null. */
    @Nullable
    String schema() {
        return MetadataFacts.schema(call);
    }

    /** The same for the same place in source, whoever read it. */
    String identity() {
        return switch (key) {
            case SymbolCall made -> made.place().toString();
            case PyObject made -> made.place().toString();
            case PyClass type -> type.place() + " " + type.name();
            default -> key.toString();
        };
    }

    /** Its naming convention; {@code calls} runs the functions that stand for tokens of its own. */
    NamingConvention convention(Calls calls) {
        NamingConvention known = renamed == null
                ? MetadataFacts.convention(call)
                : MetadataFacts.convention(renamed, call == null ? NOWHERE : call.place());
        PyValue dictionary = renamed == null && call != null ? MetadataFacts.dictionary(call) : renamed;
        return dictionary instanceof PyDict dict ? known.with(TokenFunctions.of(dict, calls)) : known;
    }

    private static final Place NOWHERE = new Place("", 0);

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
                PyValue owner = base instanceof SymbolAttribute attribute ? attribute.target() : base;
                if (isOwner(owner)) {
                    return ofOwner(owner);
                }
                if (Constructs.name(base).equals("sqlmodel.SQLModel")) {
                    return new Metadata("sqlmodel", null);
                }
            }
            Optional<PyValue> decorator = Declarative.decoratedBy(each);
            if (decorator.isPresent()) {
                return ofOwner(decorator.get());
            }
            if (Declarative.isRoot(each)) {
                return new Metadata(each, null, each.namespace().get("metadata.naming_convention"));
            }
        }
        return new Metadata(type, null);
    }

    private static boolean isOwner(PyValue value) {
        return value instanceof SymbolCall || value instanceof PyObject;
    }

    /** The metadata that an expression such as {@code Base.metadata} or {@code db.metadata} is. */
    static Metadata ofValue(PyValue value) {
        if (value instanceof SymbolCall call && Constructs.name(call).equals("MetaData")) {
            return new Metadata(call, call);
        }
        if (value instanceof SymbolAttribute attribute && attribute.name().equals("metadata")) {
            return attribute.target() instanceof PyClass type
                    ? of(type)
                    : isOwner(attribute.target()) ? ofOwner(attribute.target()) : ofValue(attribute.target());
        }
        if (value instanceof SymbolAttribute attribute && isOwner(attribute.target())) {
            return ofOwner(attribute.target());
        }
        if (value instanceof Symbolic symbolic && symbolic.qualified().startsWith("sqlmodel.SQLModel")) {
            return new Metadata("sqlmodel", null);
        }
        return new Metadata(value, null);
    }

    /** Of {@code declarative_base(…)}, {@code registry(…)}, {@code SQLAlchemy(…)} and an object of a subclass of that. */
    static Metadata ofOwner(PyValue owner) {
        Metadata found = given(owner);
        PyValue changed = changed(owner);
        return changed == null ? found : new Metadata(found.key(), found.call(), changed);
    }

    private static Metadata given(PyValue owner) {
        PyValue given = keyword(owner, "metadata");
        if (given != null && !given.isNone()) {
            return ofValue(given);
        }
        PyValue model = keyword(owner, "model_class");
        return model instanceof PyClass type
                ? of(type)
                : model instanceof SymbolCall made ? ofOwner(made) : ofRegistry(owner);
    }

    private static Metadata ofRegistry(PyValue owner) {
        return owner instanceof SymbolCall call && call.target() instanceof SymbolCall registry
                ? ofOwner(registry)
                : new Metadata(owner, null);
    }

    private static @Nullable PyValue changed(PyValue owner) {
        Map<String, PyValue> set = owner instanceof SymbolCall call
                ? call.attributes()
                : owner instanceof PyObject object ? object.attributes() : Map.of();
        PyValue own = set.get("metadata.naming_convention");
        return own == null ? set.get("Model.metadata.naming_convention") : own;
    }

    private static @Nullable PyValue keyword(PyValue owner, String name) {
        return owner instanceof SymbolCall call
                ? call.keyword(name)
                : owner instanceof PyObject object ? object.keywords().get(name) : null;
    }
}
