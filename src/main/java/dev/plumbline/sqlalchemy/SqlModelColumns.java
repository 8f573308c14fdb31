package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Constructs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields of SQLModel classes as {@code mapped_column(…)} calls: {@code sa_column} and {@code sa_type} win over the annotation. */
final class SqlModelColumns {
    private SqlModelColumns() {}

    /** The columns of the class and of the SQLModel classes above it. */
    static List<ClassColumns.Attribute> of(PyClass type) {
        Map<String, ClassColumns.Attribute> columns = new LinkedHashMap<>();
        for (PyClass each : Declarative.lineage(type)) {
            each.annotations().forEach((name, annotation) -> {
                PyValue value = each.namespace().get(name);
                if (!columns.containsKey(name) && !isNoField(name, annotation.value(), value)) {
                    columns.put(name, attribute(name, annotation, value));
                }
            });
        }
        return List.copyOf(columns.values());
    }

    private static boolean isNoField(String name, PyValue annotation, @Nullable PyValue value) {
        boolean relationship =
                value != null && Set.of("sqlmodel.Relationship", "relationship").contains(Constructs.name(value));
        boolean constant = annotation instanceof dev.plumbline.source.SymbolIndex index
                && MappedAnnotation.isNamed(index.target(), "ClassVar");
        return relationship || constant || name.startsWith("__") || name.equals("model_config");
    }

    private static ClassColumns.Attribute attribute(
            String name, PyClass.Annotation annotation, @Nullable PyValue value) {
        Place place = annotation.place();
        Optional<SymbolCall> field = value instanceof SymbolCall call
                        && Set.of("sqlmodel.Field", "pydantic.Field").contains(Constructs.name(call))
                ? Optional.of(call)
                : Optional.empty();
        Optional<SymbolCall> whole = field.flatMap(call -> ClassColumns.column(call.keyword("sa_column")));
        if (whole.isPresent()) {
            return new ClassColumns.Attribute(name, whole.get(), null, "", place);
        }
        SymbolCall column = column(field.orElse(null), annotation.value(), value, place);
        boolean typed = field.map(call -> call.keyword("sa_type")).isPresent();
        return new ClassColumns.Attribute(name, column, typed ? null : annotation.value(), "", place);
    }

    private static SymbolCall column(
            @Nullable SymbolCall field, PyValue annotation, @Nullable PyValue value, Place place) {
        List<PyValue> arguments = new ArrayList<>();
        Map<String, PyValue> keywords = new LinkedHashMap<>();
        PyValue standard = field == null ? value : field.argument(0, "default");
        type(field, annotation, place).ifPresent(arguments::add);
        if (field != null) {
            foreignKey(field, place).ifPresent(arguments::add);
            copy(field, keywords, "primary_key", "unique", "index", "default_factory");
            addAll(field, arguments, keywords);
        }
        if (standard != null && !(standard instanceof dev.plumbline.source.PyEllipsis)) {
            keywords.put("default", standard);
        }
        boolean key = keywords.get("primary_key") instanceof PyBool(boolean truth) && truth;
        boolean nullable = MappedAnnotation.of(annotation).nullable();
        PyValue given = field == null ? null : field.keyword("nullable");
        keywords.putIfAbsent("nullable", given != null ? given : PyBool.of(!key && nullable));
        return new SymbolCall(new Symbol("sqlalchemy.orm.mapped_column", place), arguments, keywords, place);
    }

    private static Optional<PyValue> type(@Nullable SymbolCall field, PyValue annotation, Place place) {
        PyValue given = keyword(field, "sa_type");
        if (given != null) {
            return Optional.of(given);
        }
        PyValue inner = MappedAnnotation.of(annotation).type();
        if (SqlModelTypes.isText(inner)) {
            PyValue length = keyword(field, "max_length");
            return Optional.of(call("sqlalchemy.String", length == null ? Map.of() : Map.of("length", length), place));
        }
        PyValue digits = keyword(field, "max_digits");
        PyValue places = keyword(field, "decimal_places");
        if (Constructs.name(inner).equals("decimal.Decimal") && (digits != null || places != null)) {
            Map<String, PyValue> numeric = new LinkedHashMap<>();
            numeric.put("precision", digits == null ? PyNone.NONE : digits);
            numeric.put("scale", places == null ? PyNone.NONE : places);
            return Optional.of(call("sqlalchemy.Numeric", numeric, place));
        }
        return Optional.empty();
    }

    private static @Nullable PyValue keyword(@Nullable SymbolCall field, String name) {
        return field == null ? null : field.keyword(name);
    }

    private static Optional<PyValue> foreignKey(SymbolCall field, Place place) {
        PyValue target = field.keyword("foreign_key");
        if (target == null || target.isNone()) {
            return Optional.empty();
        }
        Map<String, PyValue> options = new LinkedHashMap<>();
        options.put("column", target);
        copy(field, options, "ondelete");
        return Optional.of(call("sqlalchemy.ForeignKey", options, place));
    }

    private static SymbolCall call(String construct, Map<String, PyValue> keywords, Place place) {
        return new SymbolCall(new Symbol(construct, place), List.of(), keywords, place);
    }

    private static void copy(SymbolCall field, Map<String, PyValue> keywords, String... names) {
        for (String name : names) {
            PyValue value = field.keyword(name);
            if (value != null && !value.isNone()) {
                keywords.put(name, value);
            }
        }
    }

    private static void addAll(SymbolCall field, List<PyValue> arguments, Map<String, PyValue> keywords) {
        PyValue items = field.keyword("sa_column_args");
        if (items != null) {
            arguments.addAll(Values.elements(items));
        }
        if (field.keyword("sa_column_kwargs") instanceof dev.plumbline.source.PyDict dict) {
            dict.entries().forEach((key, value) -> {
                String name = key.asText();
                if (name != null) {
                    keywords.put(name, value);
                }
            });
        }
    }
}
