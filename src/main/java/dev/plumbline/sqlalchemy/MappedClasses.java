package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyDict;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.UnreadableException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which classes are mapped, and to which table: {@code __tablename__}, {@code __table_args__} and {@code __table__} in all their forms. */
final class MappedClasses {
    private final Interpreter interpreter;
    private final List<Gap> gaps;
    private final IdentityHashMap<PyClass, Optional<MappedClass>> known = new IdentityHashMap<>();

    MappedClasses(Interpreter interpreter, List<Gap> gaps) {
        this.interpreter = interpreter;
        this.gaps = gaps;
    }

    /** The mapping of that class; empty for one that has none (mixins, bases, classes that are no models). */
    Optional<MappedClass> find(PyClass type) {
        Optional<MappedClass> found = known.get(type);
        if (found == null) {
            known.put(type, Optional.empty());
            found = readable(type);
            known.put(type, found);
        }
        return found;
    }

    private Optional<MappedClass> readable(PyClass type) {
        try {
            return map(type);
        } catch (UnreadableException e) {
            String reason = "class " + type.name() + ": " + e.getMessage();
            gaps.add(Gap.ofEverything(reason, e.place().toString()));
            return Optional.empty();
        }
    }

    private Optional<MappedClass> map(PyClass type) {
        Declarative.Style style = Declarative.style(type);
        boolean isAbstract = type.namespace().get("__abstract__") instanceof PyBool(boolean truth) && truth;
        boolean isModel = style != Declarative.Style.SQLMODEL
                || (type.keywords().get("table") instanceof PyBool(boolean table) && table);
        if (style == Declarative.Style.NONE || isAbstract || Declarative.isRoot(type) || !isModel) {
            return style == Declarative.Style.NONE ? withoutKnownBase(type) : Optional.empty();
        }
        return of(type, style);
    }

    /** A class that names a table but whose base lies outside the project is a model all the same. */
    private Optional<MappedClass> withoutKnownBase(PyClass type) {
        PyValue name = type.namespace().get("__tablename__");
        boolean names = name != null && name.asText() != null;
        boolean hidden = Declarative.outsideBases(type).stream().anyMatch(Declarative::mayHoldColumns);
        return names && hidden ? of(type, Declarative.Style.PLAIN) : Optional.empty();
    }

    private Optional<MappedClass> of(PyClass type, Declarative.Style style) {
        MappedClass parent = Declarative.lineage(type).stream()
                .skip(1)
                .flatMap(each -> find(each).stream())
                .findFirst()
                .orElse(null);
        Metadata metadata = Metadata.of(type);
        PyValue core = inherited(type, "__table__");
        if (core != null && !core.isNone()) {
            return Optional.of(new MappedClass(type, style, metadata, null, parent, List.of(), Map.of(), core));
        }
        List<PyValue> items = new ArrayList<>();
        Map<String, PyValue> options = new LinkedHashMap<>();
        tableArgs(type, items, options);
        Optional<String> name = tableName(type, style, parent);
        if (name.isEmpty()) {
            return parent == null
                    ? Optional.empty()
                    : Optional.of(new MappedClass(type, style, metadata, null, parent, items, options, null));
        }
        TableName table = new TableName(schema(type, options, metadata), name.get());
        return Optional.of(new MappedClass(type, style, metadata, table, parent, items, options, null));
    }

    private @Nullable String schema(PyClass type, Map<String, PyValue> options, Metadata metadata) {
        PyValue schema = options.get("schema");
        if (schema == null || schema.isNone()) {
            return metadata.schema();
        }
        if (schema.asText() == null) {
            throw unreadable(type, "the schema", schema);
        }
        return schema.asText();
    }

    private static UnreadableException unreadable(PyClass type, String wanted, PyValue value) {
        return value instanceof Unknown unknown
                ? new UnreadableException(wanted + " cannot be followed: " + unknown.reason(), unknown.place())
                : new UnreadableException(wanted + " cannot be followed", type.place());
    }

    private Optional<String> tableName(PyClass type, Declarative.Style style, @Nullable MappedClass parent) {
        PyValue name = inherited(type, "__tablename__");
        if (name == null) {
            return switch (style) {
                case SQLMODEL -> Optional.of(type.name().toLowerCase(Locale.ROOT));
                case FLASK ->
                    parent == null || ClassColumns.hasKey(type)
                            ? Optional.of(snakeCase(type.name()))
                            : Optional.empty();
                default -> Optional.empty();
            };
        }
        if (name.asText() == null && !name.isNone()) {
            throw unreadable(type, "the table's name", name);
        }
        return Optional.ofNullable(name.asText());
    }

    /** Flask-SQLAlchemy's {@code camel_to_snake_case}. */
    static String snakeCase(String name) {
        String split = name.replaceAll("((?<=[a-z0-9])[A-Z]|(?!^)[A-Z](?=[a-z]))", "_$1")
                .toLowerCase(Locale.ROOT);
        return split.startsWith("_") ? split.substring(1) : split;
    }

    /** The value that the class or a mixin gives; of mapped classes above it only what {@code declared_attr} computes. */
    private @Nullable PyValue inherited(PyClass type, String attribute) {
        for (PyClass each : Declarative.lineage(type)) {
            PyValue value = each.namespace().get(attribute);
            boolean passesOn = each == type
                    || Declarative.isDeclaredAttr(value)
                    || find(each).isEmpty();
            if (value != null && passesOn) {
                return Declarative.isDeclaredAttr(value) && value instanceof PyFunction function
                        ? call(function, type)
                        : value;
            }
        }
        return null;
    }

    private PyValue call(PyFunction function, PyClass type) {
        return interpreter.declared(function, type, type.place());
    }

    private void tableArgs(PyClass type, List<PyValue> items, Map<String, PyValue> options) {
        PyValue value = inherited(type, "__table_args__");
        switch (value) {
            case null -> {}
            case PyDict dict -> addOptions(type, dict, options);
            case PyTuple(List<PyValue> elements) -> {
                boolean withOptions = !elements.isEmpty() && elements.getLast() instanceof PyDict;
                if (withOptions) {
                    addOptions(type, (PyDict) elements.getLast(), options);
                }
                items.addAll(withOptions ? elements.subList(0, elements.size() - 1) : elements);
            }
            default -> {
                if (!value.isNone()) {
                    throw unreadable(type, "__table_args__", value);
                }
            }
        }
    }

    private void addOptions(PyClass type, PyDict dict, Map<String, PyValue> options) {
        if (dict.uncertain() != null) {
            throw unreadable(type, "__table_args__", dict);
        }
        dict.entries().forEach((key, value) -> {
            String name = key.asText();
            if (name != null) {
                options.put(name, value);
            }
        });
    }
}
