package dev.plumbline.source.schema;

import dev.plumbline.catalog.Gap;
import java.util.List;

/** A table as far as it could be read, and what could not. */
public record TableReading(TableDef table, List<Gap> gaps) {
    public TableReading {
        gaps = List.copyOf(gaps);
    }
}
