package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;

/** A part of a column that could not be read and is left out: the column is a gap. */
public record UnreadPart(String reason, Place place) {}
