package dev.plumbline.postgres;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.drift.Preset;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import dev.plumbline.postgres.WorkingDatabase.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What presets made in a database: all in their schemas, and of the rest (default privileges, rights on {@code public}) whatever is still
 * as they made it.
 */
final class PresetContents {
    private PresetContents() {}

    static Snapshot leaveOut(Snapshot snapshot, Origin origin, Progress progress) {
        List<Preset> presets = Preset.all(origin.request().presets());
        if (presets.isEmpty()) {
            return snapshot;
        }
        Snapshot untouched = untouched(origin, progress);
        return snapshot.filter(object -> presets.stream().noneMatch(preset -> preset.provides(object.id()))
                && !isUntouchedRight(object, untouched));
    }

    private static boolean isUntouchedRight(CatalogObject object, Snapshot untouched) {
        String kind = object.id().kind();
        return (kind.equals("default-privileges") || kind.equals("grant"))
                && untouched.find(object.id()).filter(object::equals).isPresent();
    }

    private static Snapshot untouched(Origin origin, Progress progress) {
        return origin.server().fresh(origin.request(), () -> read(origin, progress));
    }

    private static Snapshot read(Origin origin, Progress progress) {
        ScratchServer server = origin.server();
        String fresh = server.create(origin.request(), origin.role());
        try (Connection connection = server.sessions().reading(fresh, origin.role())) {
            return new Transactions(connection)
                    .readOnly(open -> origin.reading().read(open, "preset", List.of(), progress));
        } catch (SQLException e) {
            throw new WorkFailedException("reading what a preset makes failed: " + ServerErrors.textOf(e), "", e);
        } finally {
            server.drop(fresh);
        }
    }
}
