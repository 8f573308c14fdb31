package dev.plumbline.postgres;

import dev.plumbline.port.KeptHead;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.postgres.PlainRoleReplay.Made;
import dev.plumbline.postgres.WorkingDatabase.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a working database on a server that is there. */
record ScratchWork(ScratchServer server, CatalogReading reading) {
    ScratchDatabase create(ScratchRequest request) {
        ScratchRole role = server.replayRole(request.presets());
        String name = server.create(request, role);
        Made made = new Made(Set.copyOf(request.schemas()), Set.copyOf(server.extensionsFor(request)));
        return database(request, name, made, Map.of());
    }

    /** From a kept one: the preset's roles are made sure of first, as its template does. */
    Optional<KeptHead> clone(ScratchRequest request, String key) {
        ScratchRole role = server.replayRole(request.presets());
        server.ensureTemplate(request, role);
        Heads heads = new Heads(server);
        return heads.note(key).map(note -> {
            String name = heads.cloneOf(key, role);
            Made made = new Made(note.schemas(), note.extensions());
            return new KeptHead(database(request, name, made, note.settings()), note.own());
        });
    }

    private ScratchDatabase database(ScratchRequest request, String name, Made made, Map<String, String> settings) {
        ScratchRole role = server.replayRole(request.presets());
        boolean supabase = request.presets().contains("supabase");
        String options = "-c jit=off -c search_path=\"$user\",public" + (supabase ? ",extensions" : "");
        ReplaySession session = new ReplaySession(server.sessions(), name, role, options).with(settings);
        return new WorkingDatabase(new Origin(server, request, role, reading), name, session, made);
    }
}
