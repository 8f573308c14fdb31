package dev.plumbline.sqlalchemy;

import dev.plumbline.source.schema.TableDef;

/**
 * A table of the models with the metadata that it belongs to.
 *
 * @param byCall whether a {@code Table(…)} call declares it, not a class
 */
record ReadTable(TableDef table, Metadata metadata, boolean byCall) {
    ReadTable with(TableDef other) {
        return new ReadTable(other, metadata, byCall);
    }
}
