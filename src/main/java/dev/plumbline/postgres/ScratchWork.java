package dev.plumbline.postgres;

import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.postgres.PlainRoleReplay.Made;
import dev.plumbline.postgres.WorkingDatabase.Origin;
import java.util.Set;

/** Makes a working database on a server that is there. */
record ScratchWork(ScratchServer server, CatalogReading reading) {
    ScratchDatabase create(ScratchRequest request) {
        ScratchRole role = server.replayRole(request.presets());
        String name = server.create(request, role);
        boolean supabase = request.presets().contains("supabase");
        String options = "-c jit=off -c search_path=\"$user\",public" + (supabase ? ",extensions" : "");
        ReplaySession session = new ReplaySession(server.sessions(), name, role, options);
        Made made = new Made(Set.copyOf(request.schemas()), Set.copyOf(server.extensionsFor(request)));
        return new WorkingDatabase(new Origin(server, request, role, reading), name, session, made);
    }
}
