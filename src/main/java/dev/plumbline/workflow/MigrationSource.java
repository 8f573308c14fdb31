package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.HeadState;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.WorkFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The head of one migration set, replayed on a scratch database.
 *
 * @param name as the user wrote it
 * @param root the folder that the set's folder is relative to
 * @param major the scratch server's version; 0 for the newest
 */
public record MigrationSource(
        String name, MigrationReader reader, Path root, MigrationSet set, ScratchDatabases scratch, Server server)
        implements SchemaSource {
    /** What kind of scratch server it is replayed on. */
    public record Server(int major, List<String> presets) {
        public Server {
            presets = List.copyOf(presets);
        }
    }

    @Override
    public Snapshot read(Progress progress) {
        Changelog changelog = reader.read(root, set, progress);
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
            return named(head.snapshot()).withGaps(gaps);
        }
    }

    private Snapshot named(Snapshot head) {
        return new Snapshot(head.provenance().from(name), head.objects(), head.gaps(), head.structure());
    }

    private void fail(HeadState.Problem problem) {
        throw new WorkFailedException(
                name + " cannot be replayed: " + problem.statement().place() + ": " + problem.message(), "");
    }
}
