package dev.plumbline.sqlalchemy;

import dev.plumbline.audit.CallKind;
import dev.plumbline.audit.StartupCall;
import dev.plumbline.audit.StartupReading;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import dev.plumbline.port.Progress;
import dev.plumbline.port.StartupReader;
import dev.plumbline.source.ProjectCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds {@code create_all} and raw DDL that services run when they start, by following lifespans, start-up events, factories and module
 * top levels up to six calls deep, with the conditions before them; and the {@code create_all} sites that no start reaches. Of a
 * condition that asks for a file outside the project the answer is that it is not there.
 */
public final class SqlAlchemyStartup implements StartupReader {
    @Override
    public StartupReading read(Project project, Progress progress) {
        List<StartupCall> calls = new ArrayList<>();
        Map<String, Integer> entryPoints = new HashMap<>();
        Map<String, Integer> notFollowed = new HashMap<>();
        List<Gap> gaps = new ArrayList<>();
        for (Service service : project.services()) {
            progress.at("following the start of " + service.name());
            ServiceStartup startup = new ServiceStartup(project.root(), service, progress);
            calls.addAll(startup.calls());
            entryPoints.put(service.name(), startup.entryPoints());
            notFollowed.put(service.name(), startup.notFollowed());
            gaps.addAll(startup.gaps());
        }
        calls.addAll(elsewhere(project, calls));
        return new StartupReading(
                calls, entryPoints, notFollowed, gaps.stream().distinct().toList());
    }

    /** Sites that no start reaches: tests, seeders, command-line tools. */
    private static List<StartupCall> elsewhere(Project project, List<StartupCall> reached) {
        Set<Place> places =
                new HashSet<>(reached.stream().map(StartupCall::place).toList());
        ProjectCode code = new ProjectCode(project.root(), List.of());
        List<String> files = code.files("");
        List<StartupCall> found = new ArrayList<>();
        for (String file : files) {
            if (file.endsWith(".py")
                    && !CodeFiles.isMigration(file, files)
                    && CodeFiles.mentions(code, file, "create_all")) {
                CreateAllSites.in(code.file(file)).stream()
                        .filter(site -> places.add(site.place()))
                        .forEach(site -> found.add(outside(project, site)));
            }
        }
        return found;
    }

    private static StartupCall outside(Project project, CreateAllSites.Site site) {
        String service = project.services().stream()
                .filter(each -> ImportFolders.inside(site.place().file(), each.folder()))
                .max(Comparator.comparingInt(each -> each.folder().length()))
                .map(Service::name)
                .orElse("");
        return new StartupCall(
                service,
                CallKind.CREATE_ALL,
                site.place(),
                site.function(),
                false,
                List.of(),
                List.of(),
                null,
                List.of(),
                false);
    }
}
