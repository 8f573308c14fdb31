package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads everything in one database, with a query for each kind, inside a transaction that the caller opened (repeatable read, read
 * only) with statement and lock timeouts. What cannot be read is a gap; it is never fewer objects.
 *
 * <p>Left out: system schemas; what an extension owns; the extension {@code plpgsql}; what the server makes for another object (constraint
 * triggers, identity sequences, indexes behind constraints, row and array types, multiranges); and what a partition or child table has
 * from its parents without any difference, as it follows from them.
 */
public final class CatalogReader implements CatalogReading {
    private static final int OLDEST = 13;

    /**
     * Reads it.
     *
     * @param twin a second session for large catalogs
     * @param source what it is called in the snapshot, without secrets
     * @param schemas only these and what lies in them; empty for all, and what lies in none
     * @throws WorkFailedException where the connection is lost or the server is older than 13
     * @throws CancelledException where somebody stopped it
     */
    @Override
    public Snapshot read(Connection connection, Twin twin, String source, List<String> schemas, Progress progress) {
        return read(connection, twin, source, schemas, KindReaders.WITH_DEPENDENCIES, progress);
    }

    @Override
    public Snapshot definitions(
            Connection connection, Twin twin, String source, List<String> schemas, Progress progress) {
        return read(connection, twin, source, schemas, KindReaders.DEFINITIONS, progress);
    }

    private static Snapshot read(
            Connection connection,
            Twin twin,
            String source,
            List<String> schemas,
            List<KindReader> readers,
            Progress progress) {
        try {
            progress.check();
            PinnedSettings.pin(connection);
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new WorkFailedException(
                        source + " runs PostgreSQL " + major + ", which is too old to be read",
                        "PostgreSQL 13 is the oldest.");
            }
            ReadScope scope =
                    new ReadScope(major, oids(connection, schemas), schemas.isEmpty(), seesSecrets(connection));
            return readAll(connection, twin, source, scope, readers, progress);
        } catch (SQLException e) {
            if (progress.cancelled()) {
                throw new CancelledException();
            }
            throw new WorkFailedException("reading " + source + " failed: " + e.getMessage(), "", e);
        }
    }

    private static Snapshot readAll(
            Connection connection,
            Twin twin,
            String source,
            ReadScope scope,
            List<KindReader> readers,
            Progress progress)
            throws SQLException {
        Provenance provenance = provenance(connection, source);
        Reading reading = new Reading(connection, progress, source, scope);
        Found found = new Found();
        Set<Gap> gaps = new LinkedHashSet<>();
        Set<String> rare = reading.rareKinds();
        List<KindReader> needed = readers.stream()
                .filter(reader -> !reader.rare()
                        || reader.kinds().stream().map(Kind::word).anyMatch(rare::contains))
                .toList();
        try (ReadAhead ahead = new ReadAhead(needed, reading, twin)) {
            for (Fetched fetched = ahead.next(); fetched != null; fetched = ahead.next()) {
                gaps.addAll(fetched.addTo(found, source));
            }
        }
        gaps.addAll(found.gaps(source));
        gaps.addAll(reading.unmodelled());
        List<Gap> all =
                Stream.concat(gaps.stream(), reading.lockedOnes().stream()).toList();
        return new Snapshot(provenance, found.objects(), all, found.structure());
    }

    /** Whether the role may read connection strings and the like, which only superusers may. */
    private static boolean seesSecrets(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT has_table_privilege('pg_subscription', 'SELECT')"
                        + " AND has_table_privilege('pg_user_mapping', 'SELECT')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<Long> oids(Connection connection, List<String> schemas) throws SQLException {
        String sql = "SELECT oid FROM pg_namespace WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'"
                + " AND (? OR nspname = ANY (?)) ORDER BY oid";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBoolean(1, schemas.isEmpty());
            statement.setArray(2, connection.createArrayOf("name", schemas.toArray()));
            List<Long> oids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    oids.add(rows.getLong(1));
                }
            }
            return oids;
        }
    }

    private static Provenance provenance(Connection connection, String source) throws SQLException {
        String sql =
                "SELECT split_part(current_setting('server_version'), ' ', 1), pg_encoding_to_char(encoding), datcollate,"
                        + " current_user FROM pg_database WHERE datname = current_database()";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            return new Provenance(
                    source, "", now, row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }
}
