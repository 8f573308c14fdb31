package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.Constructs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of a mapped class that are columns: its own and those of mixins, not those of mapped classes above it. */
final class ClassColumns {
    private static final Set<String> COLUMNS = Set.of("Column", "mapped_column");
    private static final Set<String> NO_COLUMNS = Set.of(
            "builtins",
            "typing",
            "dataclasses",
            "logging",
            "re",
            "uuid",
            "datetime",
            "decimal",
            "enum",
            "collections",
            "functools",
            "pydantic",
            "types",
            "marshmallow");
    private static final Set<String> NO_COLUMN_MAKERS =
            Set.of("sqlalchemy_utils.generic_relationship", "sqlalchemy_utils.generic.generic_relationship");
    private static final Set<String> WRAPPERS = Set.of("deferred", "column_property", "undeferred");

    private final Interpreter interpreter;
    private final MappedClasses classes;

    ClassColumns(Interpreter interpreter, MappedClasses classes) {
        this.interpreter = interpreter;
        this.classes = classes;
    }

    /**
     * A column in source.
     *
     * @param call null where the annotation says everything
     * @param annotation what stands in {@code Mapped[…]}; null for none
     * @param problem why the attribute could not be followed, or empty
     */
    record Attribute(
            String name,
            @Nullable SymbolCall call,
            @Nullable PyValue annotation,
            String problem,
            Place place) {}

    /** Whether a class or one of its mixins declares a primary key column. */
    static boolean hasKey(PyClass type) {
        return Declarative.lineage(type).stream()
                .flatMap(each -> each.namespace().values().stream())
                .anyMatch(value -> value instanceof SymbolCall call
                        && COLUMNS.contains(Constructs.name(call))
                        && call.keyword("primary_key") instanceof PyBool(boolean key)
                        && key);
    }

    /** The columns, those of the class first. */
    List<Attribute> of(MappedClass mapped) {
        Map<String, Attribute> columns = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (PyClass each : sources(mapped)) {
            Set<String> names = new LinkedHashSet<>(each.annotations().keySet());
            names.addAll(each.namespace().keySet());
            for (String name : inOrder(each, names)) {
                if (taken.add(name)) {
                    read(mapped.type(), each, name).forEach(column -> columns.put(column.name(), column));
                }
            }
        }
        return List.copyOf(columns.values());
    }

    private static List<String> inOrder(PyClass type, Set<String> names) {
        List<String> ordered = new ArrayList<>(type.places().keySet());
        ordered.retainAll(names);
        names.stream().filter(name -> !ordered.contains(name)).forEach(ordered::add);
        return ordered;
    }

    /** The class and its mixins, without what it has through a mapped class above it. */
    private List<PyClass> sources(MappedClass mapped) {
        List<PyClass> sources = new ArrayList<>(Declarative.lineage(mapped.type()));
        Set<PyClass> above = new LinkedHashSet<>();
        sources.stream()
                .skip(1)
                .filter(each -> classes.find(each).isPresent())
                .forEach(each -> above.addAll(Declarative.lineage(each)));
        sources.removeAll(above);
        return sources;
    }

    private List<Attribute> read(PyClass type, PyClass source, String name) {
        PyValue value = source.namespace().get(name);
        PyValue annotation = mapped(source, name);
        Place place = source.places().getOrDefault(name, source.place());
        if (value instanceof PyFunction function && Declarative.isDeclaredAttr(function) && !name.startsWith("__")) {
            annotation = insideMapped(function.returns(), source);
            value = interpreter.declared(function, type, function.place());
            place = function.place();
        }
        return of(name, value, annotation, place);
    }

    private static List<Attribute> of(String name, @Nullable PyValue value, @Nullable PyValue annotation, Place place) {
        if (value == null) {
            return annotation == null ? List.of() : List.of(new Attribute(name, null, annotation, "", place));
        }
        if (isCall(value, "composite")) {
            return composite((SymbolCall) value);
        }
        Optional<SymbolCall> column = column(value);
        if (column.isPresent()) {
            return List.of(new Attribute(
                    name, column.get(), annotation, "", column.get().place()));
        }
        return mayBeColumn(name, value)
                .map(reason -> List.of(new Attribute(name, null, annotation, reason, place)))
                .orElse(List.of());
    }

    /** Why the attribute may be a column that we do not see; empty where it surely is none. */
    private static Optional<String> mayBeColumn(String name, PyValue value) {
        if (name.startsWith("__")) {
            return Optional.empty();
        }
        if (value instanceof Unknown unknown) {
            return Optional.of(unknown.reason());
        }
        String construct = Constructs.name(value);
        boolean foreign = value instanceof SymbolCall
                && construct.contains(".")
                && !NO_COLUMN_MAKERS.contains(construct)
                && !construct.startsWith("func.")
                && !NO_COLUMNS.contains(construct.substring(0, construct.indexOf('.')));
        return foreign ? Optional.of("what " + construct + " makes of the attribute is not known") : Optional.empty();
    }

    private static boolean isCall(PyValue value, String construct) {
        return Constructs.isCall(value, construct);
    }

    private static List<Attribute> composite(SymbolCall call) {
        return call.arguments().stream()
                .flatMap(argument -> column(argument).stream())
                .map(column -> new Attribute(nameOf(column), column, null, "", column.place()))
                .toList();
    }

    private static String nameOf(SymbolCall column) {
        PyValue first = column.argument(0, "name");
        String name = first == null ? null : first.asText();
        return name == null ? "" : name;
    }

    /** The column that the value is, or wraps. */
    static Optional<SymbolCall> column(@Nullable PyValue value) {
        if (!(value instanceof SymbolCall call)) {
            return Optional.empty();
        }
        String construct = Constructs.name(call);
        if (COLUMNS.contains(construct)) {
            return Optional.of(call);
        }
        return WRAPPERS.contains(construct) ? column(call.argument(0, "column")) : Optional.empty();
    }

    private @Nullable PyValue mapped(PyClass source, String name) {
        PyClass.Annotation annotation = source.annotations().get(name);
        return annotation == null ? null : insideMapped(annotation.value(), source);
    }

    /** What stands in {@code Mapped[…]}; null for any other annotation. */
    private @Nullable PyValue insideMapped(@Nullable PyValue annotation, PyClass source) {
        return annotation instanceof SymbolIndex index
                        && Constructs.name(index.target()).equals("Mapped")
                ? new ForwardReferences(interpreter, source, index.place()).read(index.index())
                : null;
    }
}
