package dev.plumbline.postgres;

import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Reads default privileges where they differ from the server's own; one that was revoked is {@code ROLE: no PRIVILEGE}. */
final class DefaultPrivilegeReader implements KindReader {
    @Override
    public String name() {
        return "default_privilege";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.DEFAULT_PRIVILEGE);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        NavigableSet<String> held = new TreeSet<>(row.list("held"));
        NavigableSet<String> usual = new TreeSet<>(row.list("usual"));
        NavigableSet<String> privileges = new TreeSet<>(held);
        privileges.removeAll(usual);
        usual.stream()
                .filter(privilege -> !held.contains(privilege))
                .map(DefaultPrivilegeReader::revoked)
                .forEach(privileges::add);
        if (!privileges.isEmpty()) {
            found.add(new DefaultPrivilege(id(row), List.copyOf(privileges)));
        }
    }

    private static String revoked(String privilege) {
        int at = privilege.lastIndexOf(": ") + 2;
        return privilege.substring(0, at) + "no " + privilege.substring(at);
    }

    private static ObjectId id(Row row) throws SQLException {
        String schema = row.text("schema");
        return new ObjectId(
                "default-privileges",
                SqlName.quote(row.required("owner")) + "/" + (schema == null ? "*" : SqlName.quote(schema)) + "/"
                        + objects(row.letter("type")));
    }

    private static String objects(char type) {
        return switch (type) {
            case 'r' -> "tables";
            case 'S' -> "sequences";
            case 'f' -> "functions";
            case 'T' -> "types";
            case 'n' -> "schemas";
            case 'L' -> "large-objects";
            default -> String.valueOf(type);
        };
    }
}
