package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.drift.ModelSpeech;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.ModelReader;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the entity models below a folder declare, built on a scratch database. What models cannot say anything of, such as views and
 * policies, is a gap: it is unknown, not absent.
 *
 * @param name as the user wrote it
 * @param exact what has a trusted project's own library say it; null where models are only read
 * @param root the folder that imports are looked up in
 * @param folder of the models, relative to the root
 */
public record ModelSource(
        String name,
        List<ModelReader> readers,
        @Nullable ExactModelFolders exact,
        Path root,
        String folder,
        ScratchDatabases scratch,
        MigrationSource.Server server)
        implements SchemaSource {
    @Override
    public Snapshot read(Progress progress) {
        int wanted = server.major() > 0 ? server.major() : scratch.newestMajor();
        Models models = models(wanted, progress);
        if (models.tables().isEmpty() && models.gaps().isEmpty()) {
            throw new ConfigurationException(
                    name + ": no entity models were found there", "Name the folder of the package that declares them.");
        }
        List<String> schemas = models.tables().stream()
                .map(ModelTable::schema)
                .filter(schema -> !schema.equals("public"))
                .distinct()
                .toList();
        ScratchRequest request = new ScratchRequest(wanted, server.presets(), schemas, ModelExtensions.of(models));
        progress.at("building what " + name + " declares");
        try (ScratchDatabase database = scratch.create(request, progress)) {
            ModelState state = new ModelReplay(database, progress).build(List.of(models));
            List<Gap> gaps = new ArrayList<>(state.gaps().getOrDefault(name, List.of()));
            gaps.addAll(unsaid(models.speech()));
            Snapshot built = state.snapshot();
            return new Snapshot(built.provenance().from(name), built.objects(), built.gaps(), built.structure())
                    .withGaps(gaps);
        }
    }

    private Models models(int major, Progress progress) {
        Service service = new Service(name, folder, null, List.of(), List.of(), List.of(), List.of());
        return exact == null
                ? ServiceModels.read(readers, root, service, progress)
                : exact.export(root, service, major, progress);
    }

    private static List<Gap> unsaid(ModelSpeech speech) {
        return Arrays.stream(Kind.values())
                .map(Kind::word)
                .distinct()
                .filter(kind -> !speech.expresses(new ObjectId(kind, "public.any"), ""))
                .map(kind -> new Gap("*", kind, List.of(), "entity models say nothing of this kind", ""))
                .toList();
    }
}
