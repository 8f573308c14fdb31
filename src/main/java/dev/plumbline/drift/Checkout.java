package dev.plumbline.drift;

import dev.plumbline.audit.MigrationScript;
import dev.plumbline.audit.StartupReading;
import dev.plumbline.changelog.Changelog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was read of a checkout: migrations, models, start-up code, scripts, and what head and models make. */
public record Checkout(
        Project project,
        List<Changelog> changelogs,
        Map<String, Models> models,
        StartupReading startup,
        @Nullable MigrationScript script,
        HeadState head,
        ModelState model) {
    public Checkout {
        changelogs = List.copyOf(changelogs);
        models = Map.copyOf(models);
    }

    /** The changelog of that set. */
    public Optional<Changelog> changelog(String set) {
        return changelogs.stream().filter(c -> c.set().name().equals(set)).findFirst();
    }

    /** What the models of that service can say. */
    public ModelSpeech speech(String service) {
        Models own = models.get(service);
        return own == null ? (object, attribute) -> true : own.speech();
    }

    /** The table as that service's models declare it, else as any do. */
    public Optional<ModelTable> modelTable(dev.plumbline.catalog.ObjectId table) {
        return models.values().stream()
                .flatMap(m -> m.tables().stream())
                .filter(t -> !t.stub() && t.id().equals(table))
                .findFirst();
    }
}
