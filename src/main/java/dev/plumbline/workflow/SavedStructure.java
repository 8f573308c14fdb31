package dev.plumbline.workflow;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.FirstFew;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Statement;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * How the objects of a saved snapshot hang together, which its file does not hold: read from a copy of it on a scratch database. What the
 * copy lacks is a gap, as a plan can order it by its kind alone.
 */
final class SavedStructure {
    private static final int SHOWN = 5;
    private static final Place COPY = new Place("copy", 0);
    private static final SourceStatement UNCHECKED_BODIES =
            new SourceStatement("SET check_function_bodies = off", COPY);

    /** What needs nothing but the object in its name, or a role. */
    private static final Set<String> SAID_OF_OTHERS =
            Set.of("owner", "grant", "comment", "default-privileges", "security-label");

    private final ScratchDatabases scratch;
    private final Differ differ = new Differ();

    SavedStructure(ScratchDatabases scratch) {
        this.scratch = scratch;
    }

    /** The same comparison, with both sides hanging together. */
    Comparison in(Comparison comparison, Progress progress) {
        SequencedSet<Gap> gaps = new LinkedHashSet<>(comparison.gaps());
        Snapshot expected = known(comparison.expected(), gaps, progress);
        Snapshot actual = known(comparison.actual(), gaps, progress);
        return new Comparison(expected, actual, comparison.differences(), comparison.equal(), List.copyOf(gaps));
    }

    private Snapshot known(Snapshot snapshot, Set<Gap> gaps, Progress progress) {
        if (snapshot.objects().isEmpty() || snapshot.structure().known()) {
            return snapshot;
        }
        String source = snapshot.provenance().source();
        progress.at("building a copy of " + source);
        List<String> extensions = snapshot.objects().values().stream()
                .filter(Extension.class::isInstance)
                .map(object -> object.id().simpleName())
                .toList();
        ScratchRequest request = new ScratchRequest(snapshot.provenance().major(), List.of(), List.of(), extensions);
        try (ScratchDatabase database = scratch.create(request, progress)) {
            String failure = build(snapshot, database, progress);
            Snapshot copy = database.snapshot(source, progress);
            List<ObjectId> lacking = lacking(snapshot, copy);
            if (!lacking.isEmpty()) {
                gaps.add(new Gap("*", "dependency", List.of(), reason(lacking, failure), source));
            }
            return snapshot.with(copy.structure());
        }
    }

    private static List<ObjectId> lacking(Snapshot snapshot, Snapshot copy) {
        return snapshot.objects().values().stream()
                .map(CatalogObject::id)
                .filter(id ->
                        !SAID_OF_OTHERS.contains(id.kind()) && !copy.objects().containsKey(id))
                .toList();
    }

    private static String reason(List<ObjectId> lacking, String failure) {
        return "what depends on " + FirstFew.of(lacking, SHOWN)
                + " is not known, as a copy on a scratch server lacks them"
                + (failure.isEmpty() ? "" : " (" + failure + ")") + "; a plan orders them by kind alone";
    }

    /** Statements in no certain order: those that fail are tried again as long as others succeed. Answers the first failure that is left. */
    private String build(Snapshot snapshot, ScratchDatabase database, Progress progress) {
        Snapshot nothing = database.snapshot("scratch", progress);
        List<Statement> left = Planner.plan(differ.compare(snapshot, nothing)).statements();
        database.run(UNCHECKED_BODIES);
        while (!left.isEmpty()) {
            List<Statement> failed = new ArrayList<>();
            String first = "";
            for (Statement statement : left) {
                progress.check();
                if (database.run(new SourceStatement(statement.sql(), COPY)) instanceof ReplayOutcome.Failed failure) {
                    first = failed.isEmpty() ? failure.message() : first;
                    failed.add(statement);
                }
            }
            if (failed.size() == left.size()) {
                return first;
            }
            left = failed;
        }
        return "";
    }
}
