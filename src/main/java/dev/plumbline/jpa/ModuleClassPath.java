package dev.plumbline.jpa;

import dev.plumbline.exact.ChildRun;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path of a Maven module: what it compiled, and its dependencies, as {@code dependency:copy-dependencies} left them in
 * {@code target/dependency} since the pom was last changed, else as Maven names them without going to the network.
 */
final class ModuleClassPath {
    private final JavaPrograms programs;
    private final Path root;
    private final MavenModule module;
    private final Duration limit;

    ModuleClassPath(JavaPrograms programs, Path root, MavenModule module, Duration limit) {
        this.programs = programs;
        this.root = root;
        this.module = module;
        this.limit = limit;
    }

    /** {@code work} is a folder for what Maven answers. */
    List<Path> entries(Path work, Progress progress) throws IOException {
        if (!Files.isDirectory(module.classes())) {
            throw new WorkFailedException(
                    SourcePlaces.relative(root, module.classes()) + " is not there: the entities are not compiled",
                    "Compile them: mvn compile.");
        }
        List<Path> entries = new ArrayList<>(List.of(module.classes()));
        List<Path> copied = copied();
        entries.addAll(copied.isEmpty() ? asMavenSays(work, progress) : copied);
        if (entries.stream().noneMatch(ModuleClassPath::isHibernate)) {
            throw new WorkFailedException(
                    "there is no hibernate-core on the class path of " + SourcePlaces.relative(root, module.pom()),
                    "Only entities that Hibernate maps can be exported; use command:LINE for others.");
        }
        return entries;
    }

    /** Those that were copied before the pom was changed may be others than it says now. */
    private List<Path> copied() throws IOException {
        Path folder = module.folder().resolve("target/dependency");
        if (!Files.isDirectory(folder)
                || Files.getLastModifiedTime(folder).compareTo(Files.getLastModifiedTime(module.pom())) < 0) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHibernate(Path entry) {
        return String.valueOf(entry.getFileName()).startsWith("hibernate-core");
    }

    private List<Path> asMavenSays(Path work, Progress progress) throws IOException {
        Path maven = programs.maven(root, module.folder())
                .orElseThrow(() -> new WorkFailedException(
                        "the class path is not known: there is no Maven on the path and no mvnw in the project",
                        "Install Maven, or let your build run dependency:copy-dependencies into target/dependency."));
        Path answer = work.resolve("classpath");
        List<String> command = List.of(
                maven.toString(),
                "--offline",
                "--batch-mode",
                "--quiet",
                "--file",
                module.pom().toString(),
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + answer,
                "-Dmdep.pathSeparator=" + File.pathSeparator);
        ChildRun.Result result =
                new ChildRun(command, module.folder(), ChildEnvironment.of(programs, work), limit).run(progress);
        if (!result.code().equals(java.util.Optional.of(0)) || !Files.exists(answer)) {
            throw new WorkFailedException(
                    "the class path is not known: " + maven + " dependency:build-classpath, offline, "
                            + ChildEnvironment.ended(result, limit),
                    "Run mvn dependency:build-classpath once with the network, or dependency:copy-dependencies into target/dependency.");
        }
        return Stream.of(
                        Files.readString(answer, StandardCharsets.UTF_8).strip().split(File.pathSeparator, -1))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList();
    }
}
