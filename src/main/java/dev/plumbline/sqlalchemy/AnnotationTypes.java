package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyDict;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.schema.Affinity;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.SchemaBuilder;
import dev.plumbline.source.schema.SqlType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The column types that Python types mean: the base's {@code type_annotation_map}, then SQLAlchemy's own. */
final class AnnotationTypes {
    private static final Map<String, SqlType> STANDARD = Map.ofEntries(
            Map.entry("builtins.int", new SqlType.Plain("INTEGER", Affinity.INTEGER)),
            Map.entry("builtins.float", new SqlType.Plain("FLOAT", Affinity.NUMERIC)),
            Map.entry("builtins.bool", SqlType.plain("BOOLEAN")),
            Map.entry("builtins.str", SqlType.plain("VARCHAR")),
            Map.entry("builtins.bytes", SqlType.plain("BYTEA")),
            Map.entry("uuid.UUID", SqlType.plain("UUID")),
            Map.entry("decimal.Decimal", new SqlType.Plain("NUMERIC", Affinity.NUMERIC)),
            Map.entry("datetime.date", SqlType.plain("DATE")),
            Map.entry("datetime.datetime", SqlType.plain("TIMESTAMP WITHOUT TIME ZONE")),
            Map.entry("datetime.time", SqlType.plain("TIME WITHOUT TIME ZONE")),
            Map.entry("datetime.timedelta", SqlType.plain("INTERVAL")));

    private final SchemaBuilder builder;
    private final Map<String, PyValue> given = new HashMap<>();

    AnnotationTypes(SchemaBuilder builder, PyClass type) {
        this.builder = builder;
        map(type).ifPresent(map -> map.entries().forEach((key, value) -> given.put(AnnotationKey.of(key), value)));
    }

    private static Optional<PyDict> map(PyClass type) {
        for (PyClass each : Declarative.lineage(type)) {
            if (each.namespace().get("type_annotation_map") instanceof PyDict map) {
                return Optional.of(map);
            }
            Optional<PyDict> registry = ofRegistry(each.namespace().get("registry"));
            if (registry.isPresent()) {
                return registry;
            }
        }
        return Declarative.outsideBases(type).stream()
                .map(base -> base instanceof SymbolCall call ? call : null)
                .filter(java.util.Objects::nonNull)
                .flatMap(call -> java.util.stream.Stream.of(call, owner(call)))
                .flatMap(call -> ofRegistry(call).stream())
                .findFirst();
    }

    private static @Nullable PyValue owner(SymbolCall call) {
        return call.function() instanceof SymbolAttribute attribute ? attribute.target() : null;
    }

    private static Optional<PyDict> ofRegistry(@Nullable PyValue registry) {
        return registry instanceof SymbolCall call && call.keyword("type_annotation_map") instanceof PyDict map
                ? Optional.of(map)
                : Optional.empty();
    }

    /** The type of an annotation without None. */
    SqlType of(PyValue type, Place place) {
        Optional<List<PyValue>> annotated = MappedAnnotation.annotated(type);
        PyValue inner = annotated
                .map(List::getFirst)
                .map(part -> MappedAnnotation.of(part).type())
                .orElse(type);
        return mapped(type, place)
                .or(() -> mapped(inner, place))
                .or(() -> standard(inner, place))
                .orElseGet(() ->
                        new SqlType.Unread("no column type is known for the annotation " + describe(inner), place));
    }

    private static String describe(PyValue value) {
        return value instanceof PyClass type ? type.name() : AnnotationKey.of(value);
    }

    private Optional<SqlType> mapped(PyValue type, Place place) {
        PyValue exact = given.get(AnnotationKey.of(type));
        if (exact != null) {
            return Optional.of(builder.type(generic(exact) ? filled((SymbolCall) exact, type) : exact, place));
        }
        PyValue enums = given.get("enum.Enum");
        boolean enumeration = type instanceof PyClass python && isEnum(python);
        return enumeration && enums instanceof SymbolCall call && generic(enums)
                ? Optional.of(builder.type(filled(call, type), place))
                : Optional.empty();
    }

    /** {@code Enum(enum.Enum, …)}: a pattern for all enumerations. */
    private static boolean generic(PyValue type) {
        return type instanceof SymbolCall call
                && Constructs.name(call).equals("Enum")
                && call.arguments().size() == 1
                && call.arguments().getFirst() instanceof Symbol(String qualified, Place place)
                && qualified.equals("enum.Enum");
    }

    private static SymbolCall filled(SymbolCall pattern, PyValue type) {
        return pattern.with(List.of(type), pattern.keywords());
    }

    private Optional<SqlType> standard(PyValue type, Place place) {
        if (type instanceof PyClass python) {
            return isEnum(python) ? Optional.of(builder.enumeration(python, place)) : Optional.empty();
        }
        if (type instanceof SymbolIndex index && MappedAnnotation.isNamed(index.target(), "Literal")) {
            return literals(index);
        }
        if (type instanceof SymbolCall call && MappedAnnotation.isNamed(call.function(), "NewType")) {
            return Optional.ofNullable(call.argument(1, "tp")).map(base -> of(base, place));
        }
        return Optional.ofNullable(STANDARD.get(Constructs.name(type)));
    }

    private Optional<SqlType> literals(SymbolIndex index) {
        List<String> labels = MappedAnnotation.elements(index.index()).stream()
                .map(PyValue::asText)
                .filter(java.util.Objects::nonNull)
                .toList();
        boolean all = labels.size() == MappedAnnotation.elements(index.index()).size();
        return all ? Optional.of(builder.literals(labels)) : Optional.empty();
    }

    static boolean isEnum(PyClass type) {
        return type.outsideBases().stream()
                .anyMatch(base -> List.of("enum.Enum", "enum.StrEnum", "enum.IntEnum", "enum.Flag", "enum.IntFlag")
                        .contains(base.qualified()));
    }
}
