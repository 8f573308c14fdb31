package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.Constructs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a class a declarative one, by SQLAlchemy's documented forms, SQLModel and Flask-SQLAlchemy. */
final class Declarative {
    private static final Set<String> ROOTS = Set.of("DeclarativeBase", "DeclarativeBaseNoMeta");
    private static final Set<String> WITHOUT_COLUMNS = Set.of(
            "DeclarativeBase",
            "DeclarativeBaseNoMeta",
            "MappedAsDataclass",
            "AsyncAttrs",
            "Generic",
            "Protocol",
            "ABC",
            "UserMixin",
            "object",
            "str",
            "BaseModel");

    private static final Set<String> MAPPERS = Set.of("mapped", "mapped_as_dataclass");
    private static final Set<String> BASE_MAKERS = Set.of("as_declarative", "as_declarative_base");

    private Declarative() {}

    /** How a class becomes a table. */
    enum Style {
        NONE,
        PLAIN,
        SQLMODEL,
        FLASK
    }

    static Style style(PyClass type) {
        for (Symbolic base : outsideBases(type)) {
            Style style = styleOf(base);
            if (style != Style.NONE) {
                return style;
            }
        }
        boolean mapped = type.decorators().stream().anyMatch(Declarative::maps)
                || lineage(type).stream().anyMatch(Declarative::isDecoratedBase);
        return mapped ? Style.PLAIN : Style.NONE;
    }

    private static Style styleOf(Symbolic base) {
        String name = Constructs.name(base);
        if (base.qualified().equals("flask_sqlalchemy.SQLAlchemy().Model")) {
            return FlaskModels.namesTables(base) ? Style.FLASK : Style.PLAIN;
        }
        if (name.equals("sqlmodel.SQLModel")) {
            return Style.SQLMODEL;
        }
        boolean made = base instanceof SymbolCall
                && (name.equals("declarative_base") || name.equals("automap_base") || name.endsWith("generate_base"));
        return ROOTS.contains(name) || made ? Style.PLAIN : Style.NONE;
    }

    /** {@code @registry.mapped}, {@code @registry.mapped_as_dataclass}. */
    private static boolean maps(PyValue decorator) {
        return isNamed(decorator, MAPPERS);
    }

    private static boolean isNamed(PyValue decorator, Set<String> names) {
        PyValue function = decorator instanceof SymbolCall call ? call.function() : decorator;
        return function instanceof Symbolic symbolic && names.contains(symbolic.simpleName());
    }

    /** {@code @as_declarative()}, {@code @registry.as_declarative_base()}: whatever inherits from the class is mapped. */
    private static boolean isDecoratedBase(PyClass type) {
        return type.decorators().stream().anyMatch(decorator -> isNamed(decorator, BASE_MAKERS));
    }

    /** The registry, or the call with its keywords, behind the decorator that maps the class. */
    static Optional<PyValue> decoratedBy(PyClass type) {
        return type.decorators().stream()
                .filter(decorator -> isNamed(decorator, MAPPERS) || isNamed(decorator, BASE_MAKERS))
                .findFirst()
                .map(decorator -> decorator instanceof SymbolAttribute attribute ? attribute.target() : decorator);
    }

    /** Whether it is the base of models and no model itself. */
    static boolean isRoot(PyClass type) {
        boolean direct = type.bases().stream().anyMatch(base -> ROOTS.contains(Constructs.name(plain(base))));
        return direct || isDecoratedBase(type);
    }

    /** The class and what it inherits from in the project, classes given to {@code declarative_base(cls=…)} included. */
    static List<PyClass> lineage(PyClass type) {
        List<PyClass> lineage = new ArrayList<>(type.lineage());
        for (PyClass each : type.lineage()) {
            each.bases().stream()
                    .map(Declarative::givenClass)
                    .filter(java.util.Objects::nonNull)
                    .flatMap(given -> lineage(given).stream())
                    .filter(given -> !lineage.contains(given))
                    .forEach(lineage::add);
        }
        return lineage;
    }

    private static @Nullable PyClass givenClass(PyValue base) {
        PyValue owner = base instanceof SymbolAttribute attribute ? attribute.target() : base;
        for (String name : List.of("cls", "model_class")) {
            PyValue given = owner instanceof SymbolCall call
                    ? call.keyword(name)
                    : owner instanceof PyObject object ? object.keywords().get(name) : null;
            if (given instanceof PyClass type) {
                return type;
            }
            if (given instanceof SymbolCall made) {
                return givenClass(made);
            }
        }
        return null;
    }

    /** Bases from outside the project, indexes such as {@code Generic[T]} taken off. */
    static List<Symbolic> outsideBases(PyClass type) {
        return lineage(type).stream()
                .flatMap(each -> each.bases().stream())
                .map(Declarative::plain)
                .filter(Symbolic.class::isInstance)
                .map(Symbolic.class::cast)
                .toList();
    }

    private static PyValue plain(PyValue base) {
        return base instanceof SymbolIndex index ? index.target() : base;
    }

    /** Whether columns may come from that base that we cannot see. */
    static boolean mayHoldColumns(Symbolic base) {
        String last = base.simpleName();
        return styleOf(base) == Style.NONE
                && !base.qualified().equals("flask_sqlalchemy.model.Model")
                && !WITHOUT_COLUMNS.contains(last)
                && !base.qualified().startsWith("builtins.")
                && !base.qualified().startsWith("typing.")
                && !base.qualified().startsWith("enum.")
                && !base.qualified().startsWith("authlib.oauth2.")
                && !base.qualified().startsWith("abc.");
    }

    /** Whether the value is a function under {@code @declared_attr}, in any of its forms. */
    static boolean isDeclaredAttr(@Nullable PyValue value) {
        return value instanceof PyFunction function
                && function.decorators().stream()
                        .anyMatch(decorator -> decorator instanceof Symbolic symbolic
                                && symbolic.qualified().contains("declared_attr"));
    }
}
