package dev.plumbline.postgres;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.Progress;
import java.sql.Connection;
import java.util.List;

/** Reads the catalog through a connection whose transaction the caller opened, repeatable read and read only. */
@FunctionalInterface
public interface CatalogReading {
    /** Everything in those schemas; empty for all that are not the system's. */
    Snapshot read(Connection connection, String source, List<String> schemas, Progress progress);
}
