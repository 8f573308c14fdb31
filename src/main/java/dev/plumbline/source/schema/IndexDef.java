package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param using the access method, null for the default
 * @param with storage parameters in source's order
 */
public record IndexDef(
        GivenName name,
        List<IndexElement> elements,
        boolean unique,
        @Nullable String using,
        @Nullable String where,
        List<String> include,
        Map<String, String> with,
        @Nullable String tablespace,
        boolean concurrently,
        @Nullable Boolean nullsNotDistinct,
        Place place) {
    public IndexDef {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
        with = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(with));
    }

    /** A plain one over columns. */
    public static IndexDef of(GivenName name, List<String> columns, boolean unique, Place place) {
        List<IndexElement> elements = columns.stream().map(IndexElement::of).toList();
        return new IndexDef(name, elements, unique, null, null, List.of(), Map.of(), null, false, null, place);
    }

    /** Names of the columns in it, in order. */
    public List<String> columns() {
        return elements.stream().flatMap(element -> element.column().stream()).toList();
    }
}
