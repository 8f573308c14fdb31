package dev.plumbline.plan;

import dev.plumbline.catalog.ForeignServer;
import dev.plumbline.catalog.SqlName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Foreign servers: version and options can be set in place. */
final class ServerStatements implements KindStatements<ForeignServer> {
    @Override
    public List<Action> make(ForeignServer server) {
        String sql = "CREATE SERVER " + server.id().name()
                + (server.type() == null ? "" : " TYPE " + SqlName.literal(server.type()))
                + (server.version() == null ? "" : " VERSION " + SqlName.literal(server.version()))
                + " FOREIGN DATA WRAPPER " + SqlName.quote(server.wrapper())
                + ForeignOptions.all(server.options());
        return List.of(Action.make(server.id(), sql, ForeignOptions.hazards(List.of(), server.options())));
    }

    @Override
    public List<Action> remove(ForeignServer server) {
        return List.of(Action.remove(server.id(), "DROP SERVER " + server.id().name(), HazardCode.BREAKS_CODE));
    }

    @Override
    public @Nullable List<Action> change(ForeignServer from, ForeignServer to) {
        if (!from.wrapper().equals(to.wrapper()) || !Objects.equals(from.type(), to.type())) {
            return null;
        }
        String version = Objects.equals(from.version(), to.version())
                ? ""
                : " VERSION " + (to.version() == null ? "NULL" : SqlName.literal(to.version()));
        return List.of(Action.change(
                to.id(),
                "ALTER SERVER " + to.id().name() + version + ForeignOptions.changes(from.options(), to.options()),
                ForeignOptions.hazards(from.options(), to.options())));
    }
}
