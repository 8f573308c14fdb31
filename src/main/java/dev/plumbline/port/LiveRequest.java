package dev.plumbline.port;

import dev.plumbline.changelog.HistoryTable;
import java.util.List;

/**
 * What to read of a live database in one transaction.
 *
 * @param schemas only these; empty for all that are not the system's
 * @param facts whether ages and sizes are wanted too
 * @param dependencies whether it is wanted what depends on what, which only a plan needs
 */
public record LiveRequest(List<String> schemas, List<HistoryTable> histories, boolean facts, boolean dependencies) {
    public LiveRequest {
        schemas = List.copyOf(schemas);
        histories = List.copyOf(histories);
    }

    /** Without dependencies. */
    public LiveRequest(List<String> schemas, List<HistoryTable> histories, boolean facts) {
        this(schemas, histories, facts, false);
    }

    /** The definitions alone, of all schemas. */
    public static LiveRequest definitions() {
        return new LiveRequest(List.of(), List.of(), false);
    }
}
