package dev.plumbline.workflow;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Scope;
import dev.plumbline.drift.ToolTables;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SchemaSource;
import java.util.List;
import java.util.function.BiFunction;

/** Compares any two sources of a schema, or the part of them that a scope names. */
public final class CompareSources implements CompareJob {
    private final SourceResolver sources;
    private final Scope scope;
    private final BiFunction<SchemaSource, Progress, Snapshot> reading;

    public CompareSources(SourceResolver sources, Scope scope) {
        this(sources, scope, SchemaSource::definitions);
    }

    /** Reading each source that way. */
    CompareSources(SourceResolver sources, Scope scope, BiFunction<SchemaSource, Progress, Snapshot> reading) {
        this.reading = reading;
        this.sources = sources;
        this.scope = scope;
    }

    @Override
    public Comparison compare(String actual, String expected, Progress progress) {
        Sides sides = sides(actual, expected, progress);
        progress.at("comparing");
        return new Differ(scope)
                .compare(
                        sources.isCode(actual)
                                ? ToolTables.leftOut(sides.expected(), sides.actual())
                                : sides.expected(),
                        sources.isCode(expected)
                                ? ToolTables.leftOut(sides.actual(), sides.expected())
                                : sides.actual());
    }

    private record Sides(Snapshot actual, Snapshot expected) {}

    private Sides sides(String actual, String expected, Progress progress) {
        if (!sources.isReplayed(actual) && !sources.isReplayed(expected)) {
            List<Snapshot> both = AtOnce.all(List.of(
                    () -> read(sources.resolve(actual, 0), progress),
                    () -> read(sources.resolve(expected, 0), progress)));
            return new Sides(both.getFirst(), both.getLast());
        }
        if (sources.isReplayed(actual)) {
            Snapshot first = read(sources.resolve(expected, 0), progress);
            return new Sides(read(sources.resolve(actual, major(first)), progress), first);
        }
        Snapshot first = read(sources.resolve(actual, 0), progress);
        return new Sides(first, read(sources.resolve(expected, major(first)), progress));
    }

    private Snapshot read(SchemaSource source, Progress progress) {
        progress.check();
        progress.at("reading " + source.name());
        return reading.apply(source, progress);
    }

    /** The major version of the server that it was read from, 0 where there was none. */
    private static int major(Snapshot snapshot) {
        return snapshot.provenance().major();
    }
}
