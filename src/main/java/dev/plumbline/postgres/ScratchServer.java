package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.drift.Preset;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.WorkFailedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One server on which scratch databases are made, our own or one given by URL, and what we have made on it. */
final class ScratchServer implements AutoCloseable {
    private static final int OLDEST = 13;

    private final Sessions sessions;
    private final ScratchNames names;
    private final Administrator administrator;
    private final ScratchRoles roles;
    private final Set<String> databases = Dropping.newSet();
    private final Dropping dropping;
    private final Map<String, ScratchRole> logins = new TreeMap<>();
    private final Map<String, Boolean> extensions = new TreeMap<>();
    private final Map<ScratchRequest, Snapshot> fresh = new HashMap<>();
    private final int major;
    private final boolean superuser;

    /** Connects to the server. */
    ScratchServer(Sessions sessions, ScratchNames names) throws SQLException {
        this.sessions = sessions;
        this.names = names;
        this.administrator = new Administrator(sessions, names);
        this.dropping = new Dropping(new Administrator(sessions, names), databases);
        this.roles = new ScratchRoles(administrator, names);
        this.major = Integer.parseInt(administrator
                        .list("SELECT current_setting('server_version_num')")
                        .getFirst())
                / 10000;
        this.superuser = administrator
                .list("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                .getFirst()
                .equals("t");
    }

    /** Takes the server into use: drops what dead runs left, and finds out what it has. */
    ScratchServer ready() throws SQLException {
        requireRights();
        new LeftOvers(administrator, names).drop(roles);
        for (String line : administrator.list(
                "SELECT name || ' ' || bool_or(trusted) FROM pg_available_extension_versions GROUP BY name")) {
            int blank = line.lastIndexOf(' ');
            extensions.put(line.substring(0, blank), line.endsWith("true"));
        }
        return this;
    }

    /** Refuses a server on which we could not work: one too old, or a role that may make no databases or roles. */
    private void requireRights() throws SQLException {
        String rights = administrator
                .list("SELECT rolsuper OR rolcreatedb AND rolcreaterole FROM pg_roles WHERE rolname = current_user")
                .getFirst();
        String reason = major < OLDEST
                ? "the scratch server runs PostgreSQL " + major + ", which is too old"
                : rights.equals("t") ? "" : "the role " + sessions.address().user() + " may make no scratch databases";
        if (!reason.isEmpty()) {
            administrator.close();
            throw new WorkFailedException(
                    reason,
                    "Give --scratch the URL of a superuser, or of a role with CREATEDB and CREATEROLE, on PostgreSQL "
                            + OLDEST + " or newer.");
        }
    }

    Sessions sessions() {
        return sessions;
    }

    ScratchNames names() {
        return names;
    }

    Administrator administrator() {
        return administrator;
    }

    ScratchRoles roles() {
        return roles;
    }

    int major() {
        return major;
    }

    boolean hasSuperuser() {
        return superuser;
    }

    /** A new database for that request, a clone of its template. */
    String create(ScratchRequest request, ScratchRole owner) {
        try {
            return cloneOf(template(request, owner), owner);
        } catch (SQLException e) {
            throw new WorkFailedException(
                    "making a scratch database failed: " + ServerErrors.textOf(e),
                    superuser ? "" : "Give --scratch the URL of a superuser.",
                    e);
        }
    }

    /** Makes sure that the request's template is there, and with it the roles that its preset makes. */
    void ensureTemplate(ScratchRequest request, ScratchRole owner) {
        try {
            template(request, owner);
        } catch (SQLException e) {
            throw new WorkFailedException("making a template failed: " + ServerErrors.textOf(e), "", e);
        }
    }

    /** Lets a database stay that was one of this run's. */
    void forget(String database) {
        databases.remove(database);
    }

    /** Templates make roles, which belong to the whole server: one at a time, and none while a replay makes its own. */
    private String template(ScratchRequest request, ScratchRole owner) throws SQLException {
        synchronized (roles) {
            return new Templates(this).find(request, extensionsFor(request), owner);
        }
    }

    /** What a database made for that request holds before anything is replayed on it; read once. */
    Snapshot fresh(ScratchRequest request, Supplier<Snapshot> reading) {
        synchronized (fresh) {
            return fresh.computeIfAbsent(request, wanted -> reading.get());
        }
    }

    /** A second database with the content of one that nobody is connected to. */
    String cloneOf(String database, ScratchRole owner) {
        String name = names.work();
        createDatabase(name, database, owner);
        return name;
    }

    void createDatabase(String name, String template, ScratchRole owner) {
        databases.add(name);
        administrator.execute(
                "making a scratch database",
                "CREATE DATABASE " + SqlName.quote(name) + " TEMPLATE " + SqlName.quote(template) + " OWNER "
                        + SqlName.quote(owner.name()) + (template.equals("template0") ? " ENCODING 'UTF8'" : ""));
        if (!names.own()) {
            administrator.execute(
                    "marking a scratch database",
                    "COMMENT ON DATABASE " + SqlName.quote(name) + " IS " + SqlName.literal(names.mark()));
        }
    }

    /** Lets go of a database that nobody uses any more; it is dropped soon. */
    void drop(String database) {
        dropping.drop(database);
    }

    /** The role that replays: with the preset {@code supabase} on our own server its {@code postgres}, else one of ours. */
    synchronized ScratchRole replayRole(List<String> presets) {
        boolean postgres = names.own() && presets.contains("supabase");
        String name = postgres ? "postgres" : names.replayRole();
        ScratchRole known = logins.get(name);
        if (known != null) {
            return known;
        }
        ScratchRole role = roles.login(name, postgres ? "BYPASSRLS" : "");
        logins.put(name, role);
        if (!names.own()) {
            prepareOnSharedServer(role);
        }
        return role;
    }

    private void prepareOnSharedServer(ScratchRole role) {
        String quoted = SqlName.quote(role.name());
        if (superuser) {
            administrator.execute("setting up the role", "ALTER ROLE " + quoted + " SET lc_messages = 'C'");
            administrator.execute("setting up the role", "ALTER ROLE " + quoted + " SET temp_file_limit = '1GB'");
        } else {
            administrator.execute("taking the role", "GRANT " + quoted + " TO CURRENT_USER");
        }
    }

    /** Those of the request's extensions that can be made here. */
    List<String> extensionsFor(ScratchRequest request) {
        return request.extensions().stream()
                .filter(this::canMake)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean canMake(String extension) {
        Boolean trusted = extensions.get(extension);
        return trusted != null && KnownExtensions.mayBeMade(extension, trusted) && (superuser || trusted);
    }

    /** What the request asks for and cannot be had here. */
    List<Gap> gaps(ScratchRequest request) {
        List<Gap> gaps = new ArrayList<>();
        for (String extension : request.extensions()) {
            boolean provided = Preset.all(request.presets()).stream()
                    .anyMatch(preset -> preset.extensions().contains(extension));
            if (!provided && !canMake(extension)) {
                String reason = extensions.containsKey(extension)
                        ? "the extension is not on the list of those that a scratch server may create"
                        : "the scratch server does not have the extension";
                gaps.add(Gap.ofObject(ObjectId.of("extension", extension), reason, ""));
            }
        }
        if (request.major() > 0 && request.major() != major) {
            gaps.add(new Gap(
                    "*",
                    "version-mismatch",
                    List.of(),
                    "the scratch server runs PostgreSQL " + major + " in place of " + request.major()
                            + ", and definitions may be spelled otherwise",
                    ""));
        }
        if (!names.own() && request.presets().contains("supabase")) {
            gaps.add(new Gap(
                    "*",
                    "owner",
                    List.of(),
                    "on a server given by --scratch the role postgres is not Supabase's, so another role owns what is replayed",
                    ""));
        }
        return gaps;
    }

    /** Drops what we made and lets go of the server. */
    @Override
    public void close() {
        try (administrator) {
            dropping.close();
            for (String database : databases) {
                administrator.dropDatabase(database);
            }
            if (names.own()) {
                new Templates(this).dropOldest();
            } else {
                dropTemplates();
            }
            roles.dropOurs();
        } catch (SQLException e) {
            throw new WorkFailedException(
                    "cleaning the scratch server failed: " + ServerErrors.textOf(e), "The next run cleans it.", e);
        }
    }

    private void dropTemplates() throws SQLException {
        for (String name : administrator.list(
                "SELECT datname FROM pg_database WHERE starts_with(datname::text, ?)", names.templatePrefix())) {
            administrator.dropDatabase(name);
        }
    }
}
