package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.Constructs;
import java.util.Set;

/** What {@code SQLAlchemy(model_class=…)} of Flask-SQLAlchemy says. */
final class FlaskModels {
    private static final Set<String> NAMING = Set.of("DefaultMeta", "NameMetaMixin");

    private FlaskModels() {}

    /**
     * Whether models without {@code __tablename__} get one: not where the project makes the declarative base itself, with a metaclass
     * that does not.
     */
    static boolean namesTables(Symbolic model) {
        PyValue owner = model instanceof SymbolAttribute attribute ? attribute.target() : model;
        PyValue given = owner instanceof SymbolCall call
                ? call.keyword("model_class")
                : owner instanceof PyObject object ? object.keywords().get("model_class") : null;
        return !(given instanceof SymbolCall made)
                || !Constructs.name(made).equals("declarative_base")
                || names(made.keyword("metaclass"));
    }

    private static boolean names(@org.jspecify.annotations.Nullable PyValue metaclass) {
        return metaclass instanceof PyClass type
                ? type.outsideBases().stream().anyMatch(base -> NAMING.contains(base.simpleName()))
                : metaclass instanceof Symbolic outside && NAMING.contains(outside.simpleName());
    }
}
