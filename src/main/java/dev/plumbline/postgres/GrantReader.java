package dev.plumbline.postgres;

import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Reads privileges that differ from what the server gives by itself ({@code acldefault}): all that a role has, or none where the owner or PUBLIC lost what they usually have. */
final class GrantReader implements KindReader {
    @Override
    public String name() {
        return "grant";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.GRANT);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        NavigableSet<String> usual = new TreeSet<>(row.list("usual"));
        NavigableSet<String> held = held(row);
        if (held.equals(usual)) {
            return;
        }
        ObjectId target = row.target();
        String role = row.required("role");
        found.add(new Grant(target.grantTo(role), target, role.isEmpty() ? "public" : role, List.copyOf(held)));
    }

    /** Owners may always grant what they have. */
    private static NavigableSet<String> held(Row row) throws SQLException {
        List<String> grantable = row.list("grantable");
        String option = row.flag("is_owner") ? "" : " WITH GRANT OPTION";
        NavigableSet<String> held = new TreeSet<>();
        row.list("plain").stream()
                .filter(privilege -> !grantable.contains(privilege))
                .forEach(held::add);
        grantable.forEach(privilege -> held.add(privilege + option));
        return held;
    }
}
