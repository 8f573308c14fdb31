package dev.plumbline.postgres;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.Preset;
import dev.plumbline.port.LiveReading;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ReplayOutcome.Failed;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchLogin;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.WorkFailedException;
import dev.plumbline.postgres.PlainRoleReplay.Made;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One scratch database with its sessions. A statement that lets it grow beyond its quota fails. */
final class WorkingDatabase implements ScratchDatabase {
    private static final long QUOTA_BYTES = 4L << 30;
    private static final long SLOW_NANOS = 200_000_000L;

    private final Origin origin;
    private final String name;
    private final ReplaySession session;
    private final SuperuserSession superuser;
    private final Made made;
    private final Replay replay;

    /** What all copies of one scratch database share. */
    record Origin(ScratchServer server, ScratchRequest request, ScratchRole role, CatalogReading reading) {}

    WorkingDatabase(Origin origin, String name, ReplaySession session, Made made) {
        this.origin = origin;
        this.name = name;
        this.session = session;
        this.superuser = new SuperuserSession(origin.server(), name, session);
        this.made = made;
        this.replay = new Replay(
                new PlainRoleReplay(session, superuser, origin.server().roles(), origin.role(), made));
    }

    @Override
    public ReplayOutcome run(SourceStatement statement) {
        long start = System.nanoTime();
        ReplayOutcome outcome = replay.run(statement);
        return System.nanoTime() - start > SLOW_NANOS && isTooLarge()
                ? new Failed("53100", "the scratch database outgrew its quota of 4 GB", "")
                : outcome;
    }

    @Override
    public ReplayOutcome runFile(String sql, String file) {
        ScratchRoles roles = origin.server().roles();
        return new FileReplay(session, role -> roles.makeBare(role, origin.role())).run(sql, file);
    }

    @Override
    public List<String> texts(String query) {
        try (Connection connection = reader();
                java.sql.Statement statement = connection.createStatement();
                java.sql.ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new java.util.ArrayList<>();
            while (rows.next()) {
                texts.add(java.util.Objects.requireNonNullElse(rows.getString(1), ""));
            }
            return texts;
        } catch (SQLException e) {
            throw failed("querying", e);
        }
    }

    private boolean isTooLarge() {
        try {
            String size = origin.server()
                    .administrator()
                    .list("SELECT pg_database_size(?::name)", name)
                    .getFirst();
            return Long.parseLong(size) > QUOTA_BYTES;
        } catch (SQLException e) {
            throw failed("measuring", e);
        }
    }

    @Override
    public Set<ObjectId> names() {
        try {
            return NamesQuery.read(session.connection()).stream()
                    .filter(id ->
                            Preset.all(origin.request().presets()).stream().noneMatch(preset -> preset.provides(id)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SQLException e) {
            throw failed("looking into", e);
        }
    }

    @Override
    public Snapshot snapshot(String source, Progress progress) {
        try (Connection connection = reader()) {
            Snapshot all = new Transactions(connection)
                    .readOnly(open -> origin.reading().read(open, source, List.of(), progress));
            return PresetContents.leaveOut(all, origin, progress).withGaps(gaps());
        } catch (SQLException e) {
            throw failed("reading", e);
        }
    }

    /** Reads it as a live database is read, without what presets made. */
    LiveReading readLive(LiveReader reader, String source) throws SQLException {
        try (Connection connection = reader()) {
            LiveReading all = new Transactions(connection).readOnly(open -> reader.read(open, Twin.NONE, source));
            Snapshot own = PresetContents.leaveOut(all.snapshot(), origin, reader.progress());
            return new LiveReading(own.withGaps(gaps()), all.histories(), all.ages(), all.rows());
        }
    }

    /** A session of the plain role for reading: nothing of the project's runs in it with more rights. */
    Connection reader() throws SQLException {
        return origin.server().sessions().reading(name, origin.role());
    }

    @Override
    public <T> T session(Class<T> type) {
        try {
            return type.cast(session.connection());
        } catch (SQLException e) {
            throw failed("opening", e);
        }
    }

    @Override
    public ScratchDatabase copy() {
        session.leave();
        superuser.close();
        String copy = origin.server().cloneOf(name, origin.role());
        return new WorkingDatabase(origin, copy, session.in(copy), made.copy());
    }

    @Override
    public ScratchLogin login() {
        session.leave();
        ServerAddress address = origin.server().sessions().address();
        return new ScratchLogin(
                address.host(),
                address.port(),
                name,
                origin.role().name(),
                origin.role().password());
    }

    @Override
    public void keep(String key, String note) {
        session.leave();
        superuser.close();
        Heads heads = new Heads(origin.server());
        heads.keep(name, key, new HeadNote(session.settings(), made.schemas(), made.extensions(), note), origin.role());
    }

    @Override
    public int major() {
        return origin.server().major();
    }

    @Override
    public List<Gap> gaps() {
        return origin.server().gaps(origin.request());
    }

    @Override
    public void close() {
        session.close();
        superuser.close();
        origin.server().drop(name);
    }

    private static WorkFailedException failed(String doing, SQLException e) {
        return new WorkFailedException(doing + " a scratch database failed: " + ServerErrors.textOf(e), "", e);
    }
}
