package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.HeadState;
import dev.plumbline.port.KeptSnapshots;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.WorkFailedException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The head of one migration set, replayed on a scratch database.
 *
 * @param name as the user wrote it
 * @param root the folder that the set's folder is relative to
 * @param kept heads of earlier runs on the same kind of server
 */
public record MigrationSource(
        String name,
        MigrationReader reader,
        Path root,
        MigrationSet set,
        ScratchDatabases scratch,
        Server server,
        KeptSnapshots kept)
        implements SchemaSource {
    /** What kind of scratch server it is replayed on; the newest for the major version 0. */
    public record Server(int major, List<String> presets) {
        public Server {
            presets = List.copyOf(presets);
        }
    }

    @Override
    public Snapshot read(Progress progress) {
        return head(reader.read(root, set, progress), progress).snapshot();
    }

    /** From the kept one where the project's files are the same. */
    @Override
    public Snapshot definitions(Progress progress) {
        List<String> key = List.of(root.toString(), set.toString(), server.toString());
        return kept.find(key, footprint -> reader.holds(root, footprint))
                .map(this::named)
                .orElseGet(() -> anew(key, progress));
    }

    private Snapshot anew(List<String> key, Progress progress) {
        MigrationReader.Watched watched = reader.watched(root, set, progress);
        Head head = head(watched.changelog(), progress);
        if (!watched.footprint().isEmpty() && head.ofTheFiles()) {
            kept.keep(key, watched.footprint(), head.snapshot());
        }
        return head.snapshot();
    }

    /**
     * A head.
     *
     * @param ofTheFiles whether nothing of it is unknown but by the project's files, so that the same files give the same
     */
    private record Head(Snapshot snapshot, boolean ofTheFiles) {}

    private Head head(Changelog changelog, Progress progress) {
        int wanted = server.major() > 0 ? server.major() : scratch.newestMajor();
        ScratchRequest request = new ScratchRequest(
                wanted, server.presets(), NamedSchemas.missing(changelog), List.copyOf(NamedExtensions.of(changelog)));
        progress.at("replaying " + name);
        JointReplay.Parts parts =
                new JointReplay.Parts(List.of(changelog), one -> reader.runner(root, one), Lender.none());
        Replays.Wanted all = new Replays.Wanted(wanted, Map.of(set.name(), changelog.fromEmpty()), Set.of());
        CachedReplay.Done done =
                new CachedReplay(scratch, request, "").run(parts, all, reader.statementsSayAll(), progress);
        try (ScratchDatabase _ = done.database()) {
            HeadState head = done.state();
            head.problems().values().stream().findFirst().ifPresent(this::fail);
            List<Gap> gaps = head.gaps().getOrDefault(set.name(), List.of());
            boolean ofTheFiles = head.snapshot().gaps().isEmpty()
                    && done.database().gaps().isEmpty()
                    && said(changelog).containsAll(gaps);
            return new Head(named(head.snapshot()).withGaps(gaps), ofTheFiles);
        }
    }

    private static Set<Gap> said(Changelog changelog) {
        Set<Gap> said = new HashSet<>(changelog.gaps());
        changelog.revisions().forEach(revision -> said.addAll(revision.gaps()));
        return said;
    }

    private Snapshot named(Snapshot head) {
        return new Snapshot(head.provenance().from(name), head.objects(), head.gaps(), head.structure());
    }

    private void fail(HeadState.Problem problem) {
        throw new WorkFailedException(
                name + " cannot be replayed: " + problem.statement().place() + ": " + problem.message(),
                "What is there before the first migration can be named with --preset, such as --preset supabase.");
    }
}
