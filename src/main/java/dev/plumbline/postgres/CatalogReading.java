package dev.plumbline.postgres;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.Progress;
import java.sql.Connection;
import java.util.List;

/** Reads the catalog through a connection whose transaction the caller opened, repeatable read and read only. */
public interface CatalogReading {
    /** Everything in those schemas, and what depends on what; no schemas for all that are not the system's. */
    Snapshot read(Connection connection, Twin twin, String source, List<String> schemas, Progress progress);

    /** The same without what depends on what, which is quicker. */
    Snapshot definitions(Connection connection, Twin twin, String source, List<String> schemas, Progress progress);

    /** Everything, through one session. */
    default Snapshot read(Connection connection, String source, List<String> schemas, Progress progress) {
        return read(connection, Twin.NONE, source, schemas, progress);
    }
}
