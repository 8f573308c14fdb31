package dev.plumbline.postgres;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.drift.Preset;
import dev.plumbline.port.Connection.Secret;
import dev.plumbline.port.WorkFailedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Roles on a scratch server: those that replay, and bare ones, without login and rights, under the names that migrations use. Roles
 * belong to the whole server: they stay while any of our databases needs them, and go with the last. Whoever makes one holds this
 * object's monitor.
 */
final class ScratchRoles {
    private final Administrator administrator;
    private final ScratchNames names;

    ScratchRoles(Administrator administrator, ScratchNames names) {
        this.administrator = administrator;
        this.names = names;
    }

    /** Makes the role where it is missing, and gives it a new password. */
    synchronized ScratchRole login(String role, String attributes) {
        Secret password = new Secret(ClusterFiles.randomPassword());
        String verb = exists(role) ? "ALTER ROLE " : "CREATE ROLE ";
        administrator.execute(
                "making the role " + role,
                verb + SqlName.quote(role) + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE " + attributes + " PASSWORD "
                        + SqlName.literal(password.reveal()));
        mark(role);
        return new ScratchRole(role, password);
    }

    /** Makes a bare role where it is missing; whether the member may now act for it. */
    synchronized boolean makeBare(String role, ScratchRole member) {
        if (role.startsWith("pg_") || role.equals("public") || role.equals("none")) {
            return false;
        }
        if (!exists(role)) {
            administrator.execute("making the role " + role, "CREATE ROLE " + SqlName.quote(role) + " NOLOGIN");
            mark(role);
        }
        return role.equals(member.name()) || join(role, member);
    }

    private boolean join(String role, ScratchRole member) {
        if (!isHarmless(role)) {
            return false;
        }
        try {
            administrator.execute("GRANT " + SqlName.quote(role) + " TO " + SqlName.quote(member.name()));
            return true;
        } catch (SQLException e) {
            // Where the administrator is no superuser, roles that others made cannot be given away.
            return false;
        }
    }

    /** Whether the role is one of ours, no superuser, and no member of anything that is not ours. */
    boolean isHarmless(String role) {
        String sql = "WITH RECURSIVE all_roles (oid) AS (SELECT oid FROM pg_roles WHERE rolname = ? UNION"
                + " SELECT m.roleid FROM pg_auth_members m JOIN all_roles a ON a.oid = m.member)"
                + " SELECT count(*) > 0 AND bool_and(NOT r.rolsuper AND NOT r.rolcreaterole AND r.rolname !~ '^pg_'"
                + " AND (? OR shobj_description(r.oid, 'pg_authid') ~ ?)) FROM all_roles a JOIN pg_roles r USING (oid)";
        try {
            return administrator
                    .list(sql, role, names.own(), ScratchNames.markPattern())
                    .getFirst()
                    .equals("t");
        } catch (SQLException e) {
            throw new WorkFailedException("looking at the role " + role + " failed: " + ServerErrors.textOf(e), "", e);
        }
    }

    boolean exists(String role) {
        try {
            return !administrator
                    .list("SELECT 1 FROM pg_roles WHERE rolname = ?", role)
                    .isEmpty();
        } catch (SQLException e) {
            throw new WorkFailedException("looking for the role " + role + " failed: " + ServerErrors.textOf(e), "", e);
        }
    }

    /** Notes on the server that the role is ours, where others use it too. */
    void mark(String role) {
        if (!names.own()) {
            administrator.execute(
                    "marking the role " + role,
                    "COMMENT ON ROLE " + SqlName.quote(role) + " IS " + SqlName.literal(names.mark()));
        }
    }

    /**
     * Drops all that we made and that no database needs any more. On our own server a preset's roles stay: its templates count on roles
     * that nothing in them names.
     */
    void dropOurs() throws SQLException {
        List<String> ours = names.own()
                ? administrator.list("SELECT rolname FROM pg_roles WHERE NOT rolsuper AND rolname !~ '^pg_'")
                : administrator.list(
                        "SELECT rolname FROM pg_roles WHERE shobj_description(oid, 'pg_authid') = ?", names.mark());
        List<String> sorted = new ArrayList<>(ours);
        if (names.own()) {
            sorted.removeAll(Preset.SUPABASE.roles());
        }
        sorted.remove(names.replayRole());
        sorted.add(names.replayRole());
        for (String role : sorted) {
            dropIfUnused(role);
        }
    }

    void dropIfUnused(String role) {
        try {
            administrator.execute("DROP ROLE IF EXISTS " + SqlName.quote(role));
        } catch (SQLException e) {
            // 2BP01: a template, or another process's database, still needs it.
            if (!"2BP01".equals(e.getSQLState()) && !ServerErrors.NOT_ALLOWED.equals(e.getSQLState())) {
                throw new WorkFailedException(
                        "dropping the role " + role + " failed: " + ServerErrors.textOf(e), "", e);
            }
        }
    }
}
