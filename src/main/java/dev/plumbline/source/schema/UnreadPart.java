package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;

/**
 * A part of a column that could not be read and is left out: the column is a gap.
 *
 * @param ofTable whether what the column brings to its table is not known, so that the whole table is one
 */
public record UnreadPart(String reason, Place place, boolean ofTable) {
    public UnreadPart(String reason, Place place) {
        this(reason, place, false);
    }

    static UnreadPart ofTable(String reason, Place place) {
        return new UnreadPart(reason, place, true);
    }
}
