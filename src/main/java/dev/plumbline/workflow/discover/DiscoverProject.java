package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.Discovery;
import dev.plumbline.discovery.FoundCode;
import dev.plumbline.discovery.FoundProject;
import dev.plumbline.discovery.FoundSet;
import dev.plumbline.discovery.Question;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RepositoryFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks through a repository for services, migration sets and environments. Nothing of it is run. */
public final class DiscoverProject {
    private final DiscoveryPorts ports;

    public DiscoverProject(DiscoveryPorts ports) {
        this.ports = ports;
    }

    /** What that folder holds; what the files do not decide is a question. */
    public Discovery discover(Path folder, Progress progress) {
        RepositoryFiles files = ports.repositories().open(folder, progress);
        List<Question> questions = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<FoundSet> sets = sets(files, notes, progress);
        SqlFolders sql = new SqlFolders(files, sets);
        ServerFacts server = new ServerFacts(files, sets);
        List<Integer> majors = server.majors();
        questions.addAll(ServerFacts.ask(majors));
        FoundServices services = new FoundServices(ports.readers(), files, questions, notes, progress);
        services.find(code(files, progress), sets, new ServiceFolders(name(folder)));
        var environments = new DeploymentFiles(files, services.services(), questions).environments();
        FoundProject found = new FoundProject(
                name(folder),
                server.presets(),
                majors.size() == 1 ? majors.getFirst() : null,
                environments,
                services.sets(),
                List.of(),
                List.of(),
                null,
                services.services());
        sql.folders().forEach(each -> questions.add(SqlQuestion.of(each, found)));
        ScriptFiles scripts = new ScriptFiles(files, sql, questions, notes);
        scripts.askAboutSql();
        FoundProject whole = scripts.withMigrationScript(found, ports.readers().scripts());
        notes.addAll(files.notes());
        return new Discovery(whole, questions, notes.stream().distinct().toList());
    }

    private List<FoundSet> sets(RepositoryFiles files, List<String> notes, Progress progress) {
        progress.at("looking for migrations");
        return ports.sets().stream()
                .flatMap(finder -> finder.find(files, notes, progress).stream())
                .filter(set -> !Paths.words(set.folder()).contains("test")
                        && !Paths.words(set.folder()).contains("tests"))
                .toList();
    }

    private List<FoundCode> code(RepositoryFiles files, Progress progress) {
        progress.at("looking for services");
        return ports.code().stream()
                .flatMap(finder -> finder.find(files, progress).stream())
                .toList();
    }

    private static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "project" : last.toString();
    }
}
