package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code MetaData(…)} says. */
public final class MetadataFacts {
    private MetadataFacts() {}

    /** Its default schema, or null. */
    public static @Nullable String schema(@Nullable PyValue metadata) {
        return metadata instanceof SymbolCall call && isMetadata(call)
                ? Arguments.text(call.argument(1, "schema"), "schema of MetaData", call.place())
                : null;
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
