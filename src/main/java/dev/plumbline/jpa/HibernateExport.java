package dev.plumbline.jpa;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import dev.plumbline.exact.Answers;
import dev.plumbline.port.EntityExport;
import dev.plumbline.port.ExactRuns.Command;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/**
 * Lets a Maven module's own Hibernate, 5.6 to 7, print the DDL of its entities for PostgreSQL: metadata alone is built, nothing is
 * connected to, and no part of the application is started.
 */
public final class HibernateExport implements EntityExport {
    private static final Duration USUAL = Duration.ofMinutes(5);

    private final JavaPrograms programs;
    private final Duration limit;

    /** With the programs of this machine. */
    public HibernateExport() {
        this(System.getenv(), USUAL);
    }

    /** With what that environment names, each run within that time. */
    public HibernateExport(Map<String, String> environment, Duration limit) {
        this.programs = new JavaPrograms(environment);
        this.limit = limit;
    }

    @Override
    public boolean concerns(Path root, Service service) {
        return !EntitySources.below(root.resolve(service.folder()).normalize()).isEmpty();
    }

    @Override
    public List<Command> commands(Path root, Service service) {
        List<Command> commands = new ArrayList<>();
        try {
            MavenModule module = MavenModule.of(root, service.folder());
            String pom = PomHash.of(module.pom());
            programs.maven(root, module.folder())
                    .ifPresent(maven -> commands.add(new Command(
                            "ask Maven, offline, for the class path of " + SourcePlaces.relative(root, module.pom()),
                            maven.toString(),
                            pom)));
            commands.add(new Command(
                    "load the compiled entities of " + service.folder() + " and print the DDL of their own Hibernate",
                    programs.java().toString(),
                    pom));
        } catch (WorkFailedException e) {
            return List.of();
        }
        return commands;
    }

    @Override
    public Models export(Path root, Service service, int major, Progress progress) {
        Path work = null;
        try {
            work = Files.createTempDirectory("plumbline-entities");
            return export(work, root, service, major, progress);
        } catch (WorkFailedException e) {
            String remedy = e.remedy().isEmpty() ? "" : " (" + e.remedy() + ")";
            return unknown(root, service, e.getMessage() + remedy);
        } catch (IOException e) {
            return unknown(root, service, "preparing the export failed: " + e.getMessage());
        } finally {
            delete(work);
        }
    }

    private Models export(Path work, Path root, Service service, int major, Progress progress) throws IOException {
        MavenModule module = MavenModule.of(root, service.folder());
        List<Path> classPath = new ModuleClassPath(programs, root, module, limit).entries(work, progress);
        CompiledEntities entities = CompiledEntities.of(root, module);
        HibernateSettings settings = HibernateSettings.of(module, classPath);
        settings.requireNamed(entities.strategies());
        ExportRun run = new ExportRun(programs, work, limit);
        run.say("major", String.valueOf(major));
        entities.sources().keySet().forEach(name -> run.say("class", name));
        settings.mappings().forEach(each -> run.say("mapping", each));
        settings.given().forEach((key, value) -> run.say("setting", key, value));
        settings.chosen().forEach((key, values) -> run.say("choice", key, String.join(",", values)));
        if (!settings.validated()) {
            run.say("without-validation");
        }
        Answers answers = run.in(module.folder(), classPath, progress);
        return new ExportedTables(root, module, entities, answers).models(service.name());
    }

    private static Models unknown(Path root, Service service, String reason) {
        List<Path> sources = EntitySources.below(root.resolve(service.folder()).normalize());
        String place = sources.isEmpty() ? service.folder() : SourcePlaces.relative(root, sources.getFirst());
        return new Models(
                service.name(),
                List.of(),
                List.of(Gap.ofEverything("the JPA entities of " + service.name() + " are not known: " + reason, place)),
                JpaSpeech.INSTANCE);
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
