package dev.plumbline.workflow;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Scope;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SchemaSource;

/** Compares any two sources of a schema, or the part of them that a scope names. */
public final class CompareSources implements CompareJob {
    private final SourceResolver sources;
    private final Scope scope;

    public CompareSources(SourceResolver sources, Scope scope) {
        this.sources = sources;
        this.scope = scope;
    }

    @Override
    public Comparison compare(String actual, String expected, Progress progress) {
        SchemaSource expectedSource = sources.resolve(expected);
        SchemaSource actualSource = sources.resolve(actual);
        Snapshot expectedSnapshot = read(expectedSource, progress);
        Snapshot actualSnapshot = read(actualSource, progress);
        progress.at("comparing");
        return new Differ(scope).compare(expectedSnapshot, actualSnapshot);
    }

    private static Snapshot read(SchemaSource source, Progress progress) {
        progress.check();
        progress.at("reading " + source.name());
        return source.read(progress);
    }
}
