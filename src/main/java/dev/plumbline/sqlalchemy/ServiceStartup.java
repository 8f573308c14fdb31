package dev.plumbline.sqlalchemy;

import dev.plumbline.audit.CallKind;
import dev.plumbline.audit.Condition;
import dev.plumbline.audit.StartupCall;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.Service;
import dev.plumbline.port.Progress;
import dev.plumbline.source.Course;
import dev.plumbline.source.EnvironmentView;
import dev.plumbline.source.ProjectCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The start of one service: what it does to the schema, and under which conditions. */
final class ServiceStartup {
    private final Path root;
    private final Service service;
    private final Progress progress;
    private final ProjectCode code;
    private final List<String> applicationFiles;
    private final StartupRun first;
    private final List<Gap> gaps = new ArrayList<>();

    ServiceStartup(Path root, Service service, Progress progress) {
        this.root = root;
        this.service = service;
        this.progress = progress;
        this.code = new ProjectCode(root, ImportFolders.of(root, service.folder()));
        this.applicationFiles = CodeFiles.applications(code, service.folder());
        this.first = run(EnvironmentView.unknown());
    }

    private StartupRun run(EnvironmentView environment) {
        progress.check();
        StartupRun run = new StartupRun(code, environment);
        run.follow(service, applicationFiles);
        return run;
    }

    int entryPoints() {
        return first.roots();
    }

    int notFollowed() {
        return first.host().notFollowed();
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** One call for each place that changes the schema; reached in several ways, the one with fewest conditions counts. */
    List<StartupCall> calls() {
        Map<String, List<StartupEvent>> byKey = new LinkedHashMap<>();
        first.host()
                .events()
                .forEach(event -> byKey.computeIfAbsent(event.key(), key -> new ArrayList<>())
                        .add(event));
        GuardProbes probes =
                new GuardProbes(environment -> run(environment).host().events());
        return byKey.values().stream().map(events -> call(events, probes)).toList();
    }

    private StartupCall call(List<StartupEvent> events, GuardProbes probes) {
        StartupEvent event = events.stream()
                .min(Comparator.comparingInt(each -> each.decisions().size()))
                .orElseThrow();
        boolean swallowed = events.stream().allMatch(StartupEvent::swallowed);
        return new StartupCall(
                service.name(),
                event.kind(),
                event.place(),
                event.function(),
                true,
                event.path(),
                guards(event, probes),
                event.kind() == CallKind.CREATE_ALL ? tables(events) : null,
                statements(events),
                swallowed);
    }

    private static List<Condition> guards(StartupEvent event, GuardProbes probes) {
        Map<Place, Condition> guards = new LinkedHashMap<>();
        for (Course.Decision decision : event.decisions()) {
            guards.computeIfAbsent(decision.place(), place -> probes.condition(event, decision));
        }
        return List.copyOf(guards.values());
    }

    private static List<SourceStatement> statements(List<StartupEvent> events) {
        Set<SourceStatement> statements = new LinkedHashSet<>();
        events.stream()
                .filter(event -> event.kind() == CallKind.RAW_DDL)
                .forEach(event -> statements.add(new SourceStatement(event.sql(), event.place())));
        return List.copyOf(statements);
    }

    private @org.jspecify.annotations.Nullable List<String> tables(List<StartupEvent> events) {
        List<String> limited = new StartupTables(first.interpreter(), gaps).of(events);
        return limited == null && events.stream().allMatch(event -> event.tables() == null)
                ? new MetadataTables(root, service, progress).of(events)
                : limited;
    }
}
