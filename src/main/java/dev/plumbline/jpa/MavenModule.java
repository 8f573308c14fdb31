package dev.plumbline.jpa;

import dev.plumbline.port.WorkFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The Maven module that a service's entities lie in.
 *
 * @param folder that of its {@code pom.xml}, absolute
 * @param sources its files that declare entities
 */
record MavenModule(Path folder, List<Path> sources) {
    /**
     * The one module around all entities of that service.
     *
     * @throws WorkFailedException where there is none, or more than one
     */
    static MavenModule of(Path root, String serviceFolder) {
        List<Path> sources = EntitySources.below(root.resolve(serviceFolder).normalize());
        List<Path> modules =
                sources.stream().map(source -> around(root, source)).distinct().toList();
        if (modules.size() > 1) {
            throw new WorkFailedException(
                    "the entities lie in several Maven modules: "
                            + modules.stream()
                                    .map(module -> SourcePlaces.relative(root, module))
                                    .collect(Collectors.joining(", ")),
                    "Make each of them a service in plumbline.yaml.");
        }
        return new MavenModule(modules.getFirst(), sources);
    }

    private static Path around(Path root, Path source) {
        Path at = source.getParent();
        while (at != null && at.startsWith(root) && !Files.isRegularFile(at.resolve("pom.xml"))) {
            at = at.getParent();
        }
        if (at == null || !at.startsWith(root)) {
            throw new WorkFailedException(
                    "no pom.xml lies around " + SourcePlaces.relative(root, source),
                    "Entities are exported from Maven modules; use command:LINE with a program of your build that prints their DDL.");
        }
        return Objects.requireNonNull(at);
    }

    Path pom() {
        return folder.resolve("pom.xml");
    }

    /** Where Maven puts what it compiled. */
    Path classes() {
        return folder.resolve("target/classes");
    }
}
