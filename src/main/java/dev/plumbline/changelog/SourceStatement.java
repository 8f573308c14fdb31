package dev.plumbline.changelog;

import dev.plumbline.catalog.Place;

/**
 * One SQL statement, with all its bind values written in, and the place in source that asks for it.
 */
public record SourceStatement(String sql, Place place) {}
