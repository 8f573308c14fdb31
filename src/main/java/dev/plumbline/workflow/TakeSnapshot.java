package dev.plumbline.workflow;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Scope;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SnapshotFiles;
import java.util.List;
import java.util.Set;

/** Reads a source and writes it as a snapshot. */
public final class TakeSnapshot {
    private final SourceResolver sources;
    private final SnapshotFiles files;

    /** The snapshot, and the text of its file. */
    public record Taken(Snapshot snapshot, String json) {}

    public TakeSnapshot(SourceResolver sources, SnapshotFiles files) {
        this.sources = sources;
        this.files = files;
    }

    /** The snapshot of a source, of those schemas alone where some are named. */
    public Taken take(String source, List<String> schemas, Progress progress) {
        Snapshot whole = sources.resolve(source, 0).definitions(progress);
        Snapshot snapshot = new Scope(schemas, Set.of()).of(whole);
        return new Taken(snapshot, files.text(snapshot));
    }
}
