package dev.plumbline.postgres;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The relations of a database at one moment, to see afterwards what a statement did to them. */
final class Observed {
    private static final String RELATIONS = "SELECT c.oid, n.nspname, c.relname, c.relkind::text, c.relfilenode"
            + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v', 'm', 'S')";
    private static final Set<String> BLOCKING_WRITES = Set.of("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock");

    private final Map<Long, Relation> byOid = new LinkedHashMap<>();
    private final Map<Long, Set<Long>> parents = new HashMap<>();

    static Observed now(Connection connection) throws SQLException {
        Observed observed = new Observed();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(RELATIONS)) {
                while (row.next()) {
                    observed.add(new Relation(
                            row.getLong(1),
                            SqlName.qualified(row.getString(2), row.getString(3)),
                            row.getString(4),
                            row.getLong(5)));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT inhrelid, inhparent FROM pg_catalog.pg_inherits")) {
                while (row.next()) {
                    observed.parents
                            .computeIfAbsent(row.getLong(1), oid -> new HashSet<>())
                            .add(row.getLong(2));
                }
            }
        }
        return observed;
    }

    private void add(Relation relation) {
        byOid.put(relation.oid(), relation);
    }

    Set<Long> oids() {
        return Set.copyOf(byOid.keySet());
    }

    Iterable<Relation> relations() {
        return byOid.values();
    }

    /** Whether a relation is that object, or a partition or child table of it. */
    boolean isOrBelow(Relation relation, ObjectId object) {
        boolean itself = relation.name().equals(object.name())
                && Set.of("table", "view", "matview", "sequence").contains(object.kind());
        return itself
                || parents.getOrDefault(relation.oid(), Set.of()).stream()
                        .map(byOid::get)
                        .anyMatch(parent -> parent != null && isOrBelow(parent, object));
    }

    /** One relation as it was. */
    record Relation(long oid, String name, String kind, long file) {
        boolean isSequence() {
            return kind.equals("S");
        }

        boolean isPartitioned() {
            return kind.equals("p");
        }

        /** What became of it in the transaction that is open: {@code access} or {@code writes} blocked, {@code rewritten}. */
        String seen(Connection connection) throws SQLException {
            String lock = "";
            try (Statement statement = connection.createStatement()) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT mode FROM pg_catalog.pg_locks WHERE pid = pg_catalog.pg_backend_pid() AND relation = "
                                + oid)) {
                    while (row.next()) {
                        String mode = row.getString(1);
                        if (mode.equals("AccessExclusiveLock")) {
                            lock = "access";
                        } else if (BLOCKING_WRITES.contains(mode) && lock.isEmpty()) {
                            lock = "writes";
                        }
                    }
                }
                try (ResultSet row =
                        statement.executeQuery("SELECT relfilenode FROM pg_catalog.pg_class WHERE oid = " + oid)) {
                    return lock + (row.next() && row.getLong(1) != file && !isSequence() ? " rewritten" : "");
                }
            }
        }
    }
}
