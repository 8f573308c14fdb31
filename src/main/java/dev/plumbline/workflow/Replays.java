package dev.plumbline.workflow;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.Revision;
import dev.plumbline.drift.AppliedState;
import dev.plumbline.drift.HeadState;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.Ownership;
import dev.plumbline.drift.Project;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RevisionRunner;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scratch databases of one review, by server version and revisions, so that environments at the same revisions share one replay.
 * Closing drops them.
 */
final class Replays implements AutoCloseable {
    private final Project project;
    private final SourceReading code;
    private final ScratchDatabases scratch;
    private final List<MigrationReader> readers;
    private final Progress progress;
    private final Map<String, Replayed> replayed = new HashMap<>();
    private final List<ScratchDatabase> open = new ArrayList<>();
    private @Nullable ModelState models;

    /** A replay and the database it was made in, which stays open so that copies of it can be made. */
    record Replayed(HeadState state, ScratchDatabase database) {}

    Replays(Project project, SourceReading code, ReviewPorts ports, Progress progress) {
        this.project = project;
        this.code = code;
        this.scratch = ports.scratch();
        this.readers = ports.code().migrations();
        this.progress = progress;
    }

    /** What the models declare, on a server of that version. */
    ModelState models(int major) {
        progress.at("building what the models declare");
        ScratchDatabase database = create(major, null);
        ModelState built =
                new ModelReplay(database, progress).build(code.models().values());
        models = built;
        return built;
    }

    /** What tables are lent from; where the models are not built here. */
    void lendFrom(ModelState built) {
        models = built;
    }

    /** All sets, whole. */
    Replayed head(int major, @Nullable Snapshot live) {
        Map<String, List<Revision>> all = new TreeMap<>();
        code.changelogs().forEach(changelog -> all.put(changelog.set().name(), changelog.fromEmpty()));
        return replay(new Wanted(major, all, Set.of()), live, "replaying the migrations");
    }

    /** Each set up to what stands. */
    Replayed at(int major, Map<String, AppliedState.At> standing, @Nullable Snapshot live) {
        Map<String, List<Revision>> wanted = new TreeMap<>();
        Set<String> stale = new TreeSet<>();
        for (Changelog changelog : code.changelogs()) {
            String set = changelog.set().name();
            AppliedState.At at = standing.get(set);
            wanted.put(set, at == null ? List.of() : changelog.upTo(at.revisions()));
            if (at != null) {
                at.stale().forEach(revision -> stale.add(set + " " + revision));
            }
        }
        return replay(new Wanted(major, wanted, stale), live, "replaying what was applied");
    }

    /**
     * What to replay.
     *
     * @param stale revisions, after their set's name and a blank, that ran with another text than the checkout has
     */
    record Wanted(int major, Map<String, List<Revision>> revisions, Set<String> stale) {
        String key(List<String> extensions) {
            StringBuilder key =
                    new StringBuilder().append(major).append(extensions).append(stale);
            revisions.forEach((set, list) -> key.append('|')
                    .append(set)
                    .append(list.stream().map(Revision::id).toList()));
            return key.toString();
        }
    }

    /** A copy of a replayed database, closed with the others. */
    ScratchDatabase copy(Replayed of) {
        ScratchDatabase copy = of.database().copy();
        open.add(copy);
        return copy;
    }

    /** The sets of a replay in their order, with the revisions of each that run. */
    record Ordered(List<Changelog> changelogs, Map<String, List<Revision>> revisions) {}

    /** Environments with other extensions have replays of their own. */
    private Replayed replay(Wanted wanted, @Nullable Snapshot live, String doing) {
        String key = wanted.key(extensions(live));
        Replayed known = replayed.get(key);
        if (known != null) {
            return known;
        }
        progress.at(doing);
        Replayed made = run(wanted, live, lender(List.of()));
        if (!made.state().problems().isEmpty() && live != null) {
            // Tables that only live has are lent from there, for this environment alone.
            return run(wanted, live, lender(List.of(live)));
        }
        replayed.put(key, made);
        return made;
    }

    private Replayed run(Wanted wanted, @Nullable Snapshot live, Lender lender) {
        JointReplay.Parts parts = new JointReplay.Parts(code.changelogs(), this::runner, lender);
        CachedReplay replay =
                new CachedReplay(scratch, request(wanted.major(), live), project.services() + lender.key());
        CachedReplay.Done done = replay.run(parts, wanted, isCacheable(wanted), progress);
        open.add(done.database());
        return new Replayed(done.state(), done.database());
    }

    private boolean isCacheable(Wanted wanted) {
        Set<String> tools = readers.stream()
                .filter(MigrationReader::statementsSayAll)
                .map(MigrationReader::tool)
                .collect(Collectors.toSet());
        return wanted.stale().isEmpty()
                && code.changelogs().stream()
                        .allMatch(changelog -> tools.contains(changelog.set().tool()));
    }

    private RevisionRunner runner(Changelog changelog) {
        return readers.stream()
                .filter(reader -> reader.tool().equals(changelog.set().tool()))
                .findFirst()
                .map(reader -> reader.runner(project.root(), changelog))
                .orElseGet(RevisionRunner::ofStatements);
    }

    Lender lender(List<Snapshot> afterModels) {
        List<Snapshot> from = new ArrayList<>(afterModels);
        ModelState known = models;
        if (known != null) {
            from.addFirst(known.snapshot());
        }
        Ownership owners = new Ownership(project, known == null ? Map.of() : known.declared(), Map.of());
        return new Lender(from, table -> owners.of(table).migrations());
    }

    ScratchDatabase create(int major, @Nullable Snapshot live) {
        ScratchDatabase database = scratch.create(request(major, live), progress);
        open.add(database);
        return database;
    }

    private ScratchRequest request(int major, @Nullable Snapshot live) {
        return new ScratchRequest(major, project.presets(), schemas(), extensions(live));
    }

    private List<String> schemas() {
        Set<String> schemas = new LinkedHashSet<>();
        project.services().forEach(service -> schemas.addAll(service.schemas()));
        code.changelogs().stream()
                .map(changelog -> changelog.set().history())
                .filter(HistoryTable::isKept)
                .forEach(history -> schemas.add(history.schema()));
        code.models().values().stream()
                .flatMap(each -> each.tables().stream())
                .forEach(table -> schemas.add(table.schema()));
        schemas.remove("public");
        return List.copyOf(schemas);
    }

    private List<String> extensions(@Nullable Snapshot live) {
        Set<String> names = new LinkedHashSet<>();
        Stream<CatalogObject> objects = live == null ? Stream.of() : live.objects().values().stream();
        objects.filter(Extension.class::isInstance)
                .forEach(object -> names.add(object.id().simpleName()));
        code.changelogs().forEach(changelog -> names.addAll(NamedExtensions.of(changelog)));
        names.remove("plpgsql");
        return List.copyOf(names);
    }

    /** What the scratch servers lack. */
    List<Gap> gaps() {
        return open.stream()
                .flatMap(database -> database.gaps().stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        open.forEach(ScratchDatabase::close);
    }
}
