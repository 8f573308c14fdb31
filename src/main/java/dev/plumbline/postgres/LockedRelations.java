package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Relations on which other sessions hold ACCESS EXCLUSIVE, and the views, rules, policies, routines and publications whose
 * definitions refer to them: the server cannot write those out before the lock is released. By system catalog. Takes calls from any
 * thread.
 */
final class LockedRelations {
    private final Map<String, List<Long>> oids = new LinkedHashMap<>();
    private final Map<ObjectId, String> reasons = new LinkedHashMap<>();

    /** Takes one row of {@code locked.sql}. */
    synchronized void add(Row row) throws SQLException {
        List<Long> known = oids.computeIfAbsent(row.required("catalog"), catalog -> new ArrayList<>());
        long oid = Long.parseLong(row.required("oid"));
        if (!known.contains(oid)) {
            known.add(oid);
            if (row.text("kind") != null) {
                reasons.put(row.target(), reason(row));
            }
        }
    }

    /** How many are known. */
    synchronized int size() {
        return oids.values().stream().mapToInt(List::size).sum();
    }

    /** The oids to leave alone in that system catalog. */
    synchronized List<Long> of(String catalog) {
        return List.copyOf(oids.getOrDefault(catalog, List.of()));
    }

    /** One gap for each object. */
    synchronized List<Gap> gaps(String place) {
        return reasons.entrySet().stream()
                .map(entry -> Gap.ofObject(entry.getKey(), entry.getValue(), place))
                .toList();
    }

    private static String reason(Row row) throws SQLException {
        String holder = row.text("pid");
        String held = "somebody holds ACCESS EXCLUSIVE on it ("
                + (holder == null ? "a prepared transaction" : "pid " + holder) + ")";
        String through = row.text("through");
        return through == null ? held : held.replace("on it", "on " + through + ", which it refers to");
    }
}
