package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code MetaData(…)} says. */
public final class MetadataFacts {
    private MetadataFacts() {}

    /** Its default schema, or null; {@code Base.metadata} and the like are followed to the {@code MetaData(…)} that they are given. */
    public static @Nullable String schema(@Nullable PyValue metadata) {
        SymbolCall call = behind(metadata);
        return call == null ? null : Arguments.text(call.argument(1, "schema"), "schema of MetaData", call.place());
    }

    private static @Nullable SymbolCall behind(@Nullable PyValue value) {
        return switch (value) {
            case SymbolCall call when isMetadata(call) -> call;
            case SymbolCall owner -> first(Stream.of(owner.keyword("metadata"), owner.keyword("cls"), owner.target()));
            case SymbolAttribute attribute -> behind(attribute.target());
            case PyClass type ->
                first(Stream.concat(
                        Stream.of(type.find("metadata"), type.find("registry")),
                        type.lineage().stream()
                                .flatMap(each -> Stream.concat(each.decorators().stream(), each.bases().stream()))
                                .filter(Symbolic.class::isInstance)));
            case null, default -> null;
        };
    }

    private static @Nullable SymbolCall first(Stream<@Nullable PyValue> places) {
        return places.map(MetadataFacts::behind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Its naming convention; SQLAlchemy's own where it says none. */
    public static NamingConvention convention(@Nullable PyValue metadata) {
        if (!(metadata instanceof SymbolCall call) || !isMetadata(call)) {
            return NamingConvention.DEFAULT;
        }
        return convention(dictionary(call), call.place());
    }

    /** The dictionary of its naming convention; null where it has none. */
    public static @Nullable PyValue dictionary(SymbolCall metadata) {
        PyValue changed = metadata.attributes().get("naming_convention");
        return changed == null ? metadata.keyword("naming_convention") : changed;
    }

    /** The convention of that dictionary. */
    public static NamingConvention convention(@Nullable PyValue dictionary, Place place) {
        if (dictionary == null || dictionary.isNone()) {
            return NamingConvention.DEFAULT;
        }
        Map<String, String> templates = new HashMap<>();
        Arguments.entries(dictionary, "naming convention", place).forEach((key, value) -> {
            String name = key.asText();
            String template = value.asText();
            if (name != null && template != null) {
                templates.put(name, template);
            }
        });
        return new NamingConvention(templates);
    }

    private static boolean isMetadata(SymbolCall call) {
        return Constructs.name(call).equals("MetaData");
    }
}
