package dev.plumbline.port;

import java.util.List;

/**
 * What a scratch database must be like before anything is replayed on it.
 *
 * @param major PostgreSQL's major version
 * @param presets such as {@code supabase}
 * @param schemas made beforehand: those that services claim
 * @param extensions made beforehand by the host, where the server has them
 */
public record ScratchRequest(int major, List<String> presets, List<String> schemas, List<String> extensions) {
    public ScratchRequest {
        presets = List.copyOf(presets);
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
    }
}
