package dev.plumbline.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What runs that died left on a scratch server. */
final class LeftOvers {
    private static final String ALIVE = "EXISTS (SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted"
            + " AND l.classid::bigint = ? AND lpad(to_hex(l.objid::bigint), 8, '0') = ";

    private final Administrator administrator;
    private final ScratchNames names;

    LeftOvers(Administrator administrator, ScratchNames names) {
        this.administrator = administrator;
        this.names = names;
    }

    /** Drops working databases and roles that nobody holds any more; of nobody else's anything. */
    void drop(ScratchRoles roles) throws SQLException {
        if (names.own()) {
            dropAllWorking();
            roles.dropOurs();
        } else {
            dropDatabasesOfTheDead();
            dropRolesOfTheDead(roles);
        }
    }

    /** On our own server whatever is no template of ours is a working database. */
    private void dropAllWorking() throws SQLException {
        for (String database : administrator.list("SELECT datname FROM pg_database WHERE datname NOT IN ('postgres',"
                + " 'template0', 'template1') AND datname !~ '^(base|head)_[0-9a-f]+$'")) {
            administrator.dropDatabase(database);
        }
    }

    /** Ours by name, and by the owner that a process makes under the same token, or by the comment it leaves. */
    private void dropDatabasesOfTheDead() throws SQLException {
        List<String> dead = administrator.list(
                "SELECT datname FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba"
                        + " WHERE datname ~ '^plumbline_[0-9a-f]{8}_[wb]' AND (r.rolname = substr(datname, 1, 18)"
                        + " OR shobj_description(d.oid, 'pg_database') = 'scratch of plumbline ' || substr(datname, 11, 8))"
                        + " AND NOT " + ALIVE + "substr(datname, 11, 8))",
                (long) ScratchNames.LOCK_CLASS);
        for (String database : dead) {
            dropWhereAllowed(database);
        }
    }

    private void dropWhereAllowed(String database) throws SQLException {
        try {
            administrator.dropDatabase(database);
        } catch (SQLException e) {
            // Another administrator made it, or another process drops it at this moment.
            if (!Set.of(ServerErrors.NOT_ALLOWED, "3D000", "55006").contains(ServerErrors.stateOf(e))) {
                throw e;
            }
        }
    }

    private void dropRolesOfTheDead(ScratchRoles roles) throws SQLException {
        List<String> dead = administrator.list(
                "SELECT rolname FROM pg_roles r WHERE shobj_description(oid, 'pg_authid') ~ ? AND NOT " + ALIVE
                        + "right(shobj_description(r.oid, 'pg_authid'), 8))",
                ScratchNames.markPattern(),
                (long) ScratchNames.LOCK_CLASS);
        dead.forEach(roles::dropIfUnused);
    }
}
