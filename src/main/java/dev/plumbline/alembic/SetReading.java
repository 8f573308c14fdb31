package dev.plumbline.alembic;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.port.Progress;
import dev.plumbline.source.EnvironmentView;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.Limits;
import dev.plumbline.source.ProjectCode;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.DdlCompiler;
import dev.plumbline.source.schema.RequiredGeneration;
import dev.plumbline.source.schema.SchemaBuilder;
import dev.plumbline.source.schema.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One reading of a migration set: its environment, its files, then each upgrade in running order. */
final class SetReading {
    private final ProjectCode code;
    private final SetFolders folders;
    private final MigrationSet set;
    private final Progress progress;
    private final MigrationHost host;
    private final Interpreter interpreter;
    private final SchemaBuilder builder;
    private final SchemaSoFar soFar = new SchemaSoFar();
    private final List<Gap> gaps = new ArrayList<>();
    private boolean anyUnread;
    private Map<String, PyValue> arguments = Map.of();

    SetReading(ProjectCode code, SetFolders folders, MigrationSet set, Progress progress) {
        this.code = code;
        this.folders = folders;
        this.set = set;
        this.progress = progress;
        this.host = new MigrationHost(new ContextAnswers(folders.ini()), this::interpreter);
        this.interpreter = new Interpreter(code, host, EnvironmentView.unknown(), Limits.standard());
        this.builder = SchemaBuilder.plain(
                (function, arguments, place) -> interpreter().call(function, arguments, Map.of(), place),
                RequiredGeneration.of(set.folder(), code::text),
                host.types());
    }

    private Interpreter interpreter() {
        return interpreter;
    }

    Changelog changelog() {
        EnvironmentScript.Facts facts = EnvironmentScript.read(code, folders, set.history());
        gaps.addAll(facts.gaps());
        arguments = facts.arguments();
        List<RevisionFile> files = files();
        RevisionGraph graph = new RevisionGraph(files, anyUnread);
        DdlCompiler compiler = new DdlCompiler(facts.convention());
        List<Revision> revisions = new ArrayList<>();
        for (RevisionFile file : graph.ordered()) {
            progress.check();
            revisions.add(revision(file, graph, compiler));
        }
        gaps.addAll(graph.gaps());
        return new Changelog(set, revisions, graph.heads(), facts.filters(), gaps);
    }

    private List<RevisionFile> files() {
        List<RevisionFile> files = new ArrayList<>();
        for (String folder : folders.versions()) {
            if (!code.isFolder(folder)) {
                gaps.add(Gap.ofEverything("the folder of revisions is not there", folder));
            }
            code.files(folder).stream()
                    .filter(file ->
                            folders.recursive() || SetFolders.parent(file).equals(folder))
                    .filter(file -> !file.endsWith("/__init__.py") && !file.contains("/.#"))
                    .forEach(file -> read(file, files));
        }
        return files;
    }

    private void read(String file, List<RevisionFile> into) {
        try {
            into.add(RevisionFile.of(interpreter.module(file)));
        } catch (UnreadableException e) {
            List<Gap> unread = interpreter.module(file).file().gaps();
            gaps.addAll(unread);
            if (unread.isEmpty()) {
                gaps.add(Gap.ofEverything(
                        String.valueOf(e.getMessage()), e.place().toString()));
            }
            anyUnread |= !unread.isEmpty();
        }
    }

    private Revision revision(RevisionFile file, RevisionGraph graph, DdlCompiler compiler) {
        Recorder recorder = new Recorder(soFar.mentions()::sent);
        file.gaps().forEach(recorder::gap);
        if (!file.gaps().isEmpty() || anyUnread) {
            soFar.filled().any();
        }
        run(file, new Sending(recorder, builder, compiler, soFar));
        return new Revision(
                file.id(),
                file.parents(),
                graph.dependsOn(file),
                file.title(),
                file.place(),
                recorder.statements(),
                recorder.leftOut(),
                recorder.gaps());
    }

    private void run(RevisionFile file, Sending sending) {
        PyValue upgrade = file.upgrade();
        Place place = new Place(file.place().file(), 0);
        if (upgrade == null) {
            sending.gapOfEverything("the file has no function upgrade", place);
            return;
        }
        host.begin(new UpgradeCalls(sending));
        interpreter.call(upgrade, List.of(), arguments, place);
        host.begin(null);
        Unknown failure = interpreter.failure();
        if (failure != null) {
            sending.gapOfEverything("upgrade " + failure.reason(), failure.place());
        }
    }
}
