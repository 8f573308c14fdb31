package dev.plumbline.jpa;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import dev.plumbline.port.ModelReader;
import dev.plumbline.port.Progress;
import java.nio.file.Path;
import java.util.List;

/** Finds JPA entities. What they declare is known only to Hibernate, so that without running it they are one gap. */
public final class JpaModels implements ModelReader {
    @Override
    public Models read(Path root, Service service, Progress progress) {
        List<Path> sources = EntitySources.below(root.resolve(service.folder()).normalize());
        List<Gap> gaps = sources.isEmpty()
                ? List.of()
                : List.of(Gap.ofEverything(
                        "the JPA entities of " + service.name()
                                + " are not known: their own Hibernate would have to run."
                                + " Allow it with `plumbline trust`, then say --exact",
                        SourcePlaces.relative(root, sources.getFirst())));
        return new Models(service.name(), List.of(), gaps, JpaSpeech.INSTANCE);
    }
}
