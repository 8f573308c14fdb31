package dev.plumbline.workflow;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Revision;
import dev.plumbline.drift.HeadState;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.Ownership;
import dev.plumbline.drift.Project;
import dev.plumbline.port.ModelReader;
import dev.plumbline.port.Progress;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scratch databases of one review, by server version and revisions, so that environments at the same revisions share one replay.
 * Closing drops them.
 */
final class Replays implements AutoCloseable {
    private static final Pattern EXTENSION = Pattern.compile(
            "CREATE\\s+EXTENSION\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\"[^\"]+\"|[\\w-]+)", Pattern.CASE_INSENSITIVE);

    private final Project project;
    private final SourceReading code;
    private final ScratchDatabases scratch;
    private final Progress progress;
    private final Map<String, Replayed> replayed = new HashMap<>();
    private final List<ScratchDatabase> open = new ArrayList<>();
    private @Nullable ModelState models;

    /** A replay and the database it was made in, which stays open so that copies of it can be made. */
    record Replayed(HeadState state, ScratchDatabase database) {}

    Replays(Project project, SourceReading code, ScratchDatabases scratch, Progress progress) {
        this.project = project;
        this.code = code;
        this.scratch = scratch;
        this.progress = progress;
    }

    /** What the models declare, on a server of that version. */
    ModelState models(int major, ModelReader reader) {
        progress.at("building what the models declare");
        ScratchDatabase database = create(major, null);
        ModelState built =
                new ModelReplay(database, progress).build(code.models().values(), reader);
        models = built;
        return built;
    }

    /** All sets, whole. */
    Replayed head(int major, @Nullable Snapshot live) {
        Map<String, List<Revision>> all = new TreeMap<>();
        code.changelogs().forEach(changelog -> all.put(changelog.set().name(), changelog.revisions()));
        return replay(major, all, live, "replaying the migrations");
    }

    /** Each set up to those revisions. */
    Replayed at(int major, Map<String, List<String>> revisions, @Nullable Snapshot live) {
        Map<String, List<Revision>> wanted = new TreeMap<>();
        for (Changelog changelog : code.changelogs()) {
            String set = changelog.set().name();
            wanted.put(set, changelog.upTo(revisions.getOrDefault(set, List.of())));
        }
        return replay(major, wanted, live, "replaying what was applied");
    }

    /** A copy of a replayed database, closed with the others. */
    ScratchDatabase copy(Replayed of) {
        ScratchDatabase copy = of.database().copy();
        open.add(copy);
        return copy;
    }

    private Replayed replay(int major, Map<String, List<Revision>> revisions, @Nullable Snapshot live, String doing) {
        StringBuilder key = new StringBuilder().append(major);
        revisions.forEach((set, list) -> key.append('|')
                .append(set)
                .append(list.stream().map(Revision::id).toList()));
        Replayed known = replayed.get(key.toString());
        if (known != null) {
            return known;
        }
        progress.at(doing);
        ScratchDatabase database = create(major, live);
        HeadState state = new JointReplay(database, code.changelogs(), lender(List.of()), progress).replay(revisions);
        if (!state.problems().isEmpty() && live != null) {
            return replayWithLive(major, revisions, live);
        }
        Replayed made = new Replayed(state, database);
        replayed.put(key.toString(), made);
        return made;
    }

    /** Tables that only live has are lent from there, for this environment alone. */
    private Replayed replayWithLive(int major, Map<String, List<Revision>> revisions, Snapshot live) {
        ScratchDatabase database = create(major, live);
        return new Replayed(
                new JointReplay(database, code.changelogs(), lender(List.of(live)), progress).replay(revisions),
                database);
    }

    private Lender lender(List<Snapshot> afterModels) {
        List<Snapshot> from = new ArrayList<>(afterModels);
        ModelState known = models;
        if (known != null) {
            from.addFirst(known.snapshot());
        }
        return new Lender(from, new Ownership(project, known == null ? Map.of() : known.declared(), Map.of()));
    }

    private ScratchDatabase create(int major, @Nullable Snapshot live) {
        ScratchDatabase database =
                scratch.create(new ScratchRequest(major, project.presets(), schemas(), extensions(live)), progress);
        open.add(database);
        return database;
    }

    private List<String> schemas() {
        Set<String> schemas = new LinkedHashSet<>();
        project.services().forEach(service -> schemas.addAll(service.schemas()));
        code.changelogs()
                .forEach(changelog -> schemas.add(changelog.set().history().schema()));
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
        code.changelogs().stream()
                .flatMap(changelog -> changelog.revisions().stream())
                .flatMap(revision -> revision.statements().stream())
                .map(statement -> EXTENSION.matcher(statement.sql()))
                .filter(Matcher::find)
                .forEach(matcher -> names.add(matcher.group(1).replace("\"", "")));
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
