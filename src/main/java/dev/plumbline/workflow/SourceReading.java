package dev.plumbline.workflow;

import dev.plumbline.audit.MigrationScript;
import dev.plumbline.audit.StartupReading;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.Checkout;
import dev.plumbline.drift.HeadState;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the code of a checkout says, before anything is replayed. */
record SourceReading(
        List<Changelog> changelogs,
        Map<String, Models> models,
        StartupReading startup,
        @Nullable MigrationScript script) {
    static SourceReading of(Project project, CodeReaders readers, Progress progress) {
        SourceReading schemas = ofSchemas(project, readers, progress);
        progress.at("reading start-up code");
        StartupReading startup = readers.startup().read(project, progress);
        return new SourceReading(schemas.changelogs(), schemas.models(), startup, script(project, readers));
    }

    /** Models and migrations alone. */
    static SourceReading ofSchemas(Project project, CodeReaders readers, Progress progress) {
        Map<String, Models> models = new HashMap<>();
        for (Service service : project.services()) {
            progress.check();
            progress.at("reading the models of " + service.name());
            models.put(service.name(), ServiceModels.read(readers.models(), project.root(), service, progress));
        }
        List<Changelog> changelogs = project.migrations().stream()
                .map(set -> changelog(project, set, readers, progress))
                .toList();
        return new SourceReading(
                changelogs, models, new StartupReading(List.of(), Map.of(), Map.of(), List.of()), null);
    }

    /** The same with another reading of one set. */
    SourceReading with(Changelog again) {
        List<Changelog> others = changelogs.stream()
                .map(each -> each.set().name().equals(again.set().name()) ? again : each)
                .toList();
        return new SourceReading(others, models, startup, script);
    }

    /** The checkout, with what a replay made of it. */
    Checkout checkout(Project project, HeadState head, ModelState model) {
        return new Checkout(project, changelogs, models, startup, script, head, model);
    }

    private static @Nullable MigrationScript script(Project project, CodeReaders readers) {
        String script = project.migrationScript();
        return script == null ? null : readers.scripts().read(project.root(), script);
    }

    private static Changelog changelog(Project project, MigrationSet set, CodeReaders readers, Progress progress) {
        progress.check();
        progress.at("reading the migrations of " + set.name());
        return readers.migrations().stream()
                .filter(reader -> reader.tool().equals(set.tool()))
                .findFirst()
                .orElseThrow(() -> noReader(set, readers))
                .read(project.root(), set, progress);
    }

    private static ConfigurationException noReader(MigrationSet set, CodeReaders readers) {
        String tools = readers.migrations().stream().map(MigrationReader::tool).collect(Collectors.joining(", "));
        return new ConfigurationException(
                "migration set " + set.name() + ": this version does not read " + set.tool() + " migrations",
                "It reads: " + tools + ".");
    }
}
