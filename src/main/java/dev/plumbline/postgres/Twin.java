package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A second session beside the one that reads, which sees exactly the same: it takes the first one's exported snapshot, as
 * {@code pg_dump --jobs} does (PostgreSQL manual, "Snapshot Synchronization Functions"). Two kinds can be read at once through it.
 */
@FunctionalInterface
public interface Twin {
    /** For readings that have one session. */
    Twin NONE = Optional::empty;

    /** Opens it, its transaction begun; empty where there is none. The caller closes it. */
    Optional<Connection> open() throws SQLException;
}
