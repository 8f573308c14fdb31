package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;

/**
 * A part of a column that could not be read and is left out.
 *
 * @param kind what is a gap for it: {@code column}, a kind of constraint of the table, or empty for the whole table
 */
public record UnreadPart(String kind, String reason, Place place) {
    public UnreadPart(String reason, Place place) {
        this("column", reason, place);
    }
}
