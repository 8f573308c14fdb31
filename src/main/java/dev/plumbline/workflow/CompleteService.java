package dev.plumbline.workflow;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Scope;
import dev.plumbline.drift.Attribution;
import dev.plumbline.drift.Checkout;
import dev.plumbline.drift.HeadState;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Preset;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import dev.plumbline.drift.Shortfall;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.DraftRenderer;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ProjectCopies;
import dev.plumbline.port.WorkFailedException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Replays head, builds the models, plans from the one to the other, and writes that as the next migration of the service's set. */
public final class CompleteService implements CompleteJob {
    /** Of who owns and may use an object neither models nor drafts say anything. */
    static final Scope SCOPE = new Scope(List.of(), Set.of("owner", "grants"));

    private static final Proof UNTRIED = new Proof.Skipped("it was not tried yet");

    private final ReviewPorts ports;
    private final DraftRenderer renderer;
    private final ProjectCopies copies;

    public CompleteService(ReviewPorts ports, DraftRenderer renderer, ProjectCopies copies) {
        this.ports = ports;
        this.renderer = renderer;
        this.copies = copies;
    }

    @Override
    public Completion complete(Path folder, String name, Request request, Progress progress) {
        progress.at("opening the project");
        Project project = ports.projects().open(folder);
        Service service = service(project, folder, name);
        SourceReading read = SourceReading.ofSchemas(project, ports.code(), progress);
        requireModels(service, read);
        Integer major = project.postgres();
        int version = major != null ? major : ports.scratch().newestMajor();
        SourceReading code = ExactReading.used(ports, project, read, version, progress);
        try (Replays replays = new Replays(project, code, ports, progress)) {
            ModelState model = replays.models(version);
            HeadState head = replays.head(version, null).state();
            Checkout checkout = code.checkout(project, head, model);
            Changelog changelog = changelog(checkout, service);
            Shortfall shortfall = new Attribution(checkout, Preset.schemas(project.presets())).shortfall(service);
            Work work = new Work(project, service, code, changelog, model, head, shortfall, version);
            return completion(work, request, progress);
        }
    }

    @Override
    public Path write(Path project, Draft draft) {
        return copies.add(ports.projects().open(project).root(), draft.next().file(), draft.text());
    }

    /** Everything that a draft is made from. */
    record Work(
            Project project,
            Service service,
            SourceReading code,
            Changelog changelog,
            ModelState model,
            HeadState head,
            Shortfall shortfall,
            int major) {}

    private Completion completion(Work work, Request request, Progress progress) {
        progress.at("drafting the migration");
        CompletedHead completed = new CompletedHead(work.head(), work.model());
        Snapshot target = completed.of(work.shortfall(), Set.of());
        Plan plan = plan(work, target);
        Set<ObjectId> held = request.allowDrop()
                ? Set.of()
                : plan.losing().stream().map(Difference::id).collect(Collectors.toCollection(TreeSet::new));
        if (!held.isEmpty()) {
            target = completed.of(work.shortfall(), held);
            plan = plan(work, target);
        }
        return new Completion(
                work.service().name(),
                work.changelog().set().name(),
                work.shortfall(),
                List.copyOf(held),
                plan.statements().isEmpty() ? null : draft(work, request, plan, target, progress));
    }

    private Draft draft(Work work, Request request, Plan plan, Snapshot target, Progress progress) {
        String message = request.message().isBlank()
                ? DraftMessage.of(work.shortfall())
                : request.message().strip();
        ZonedDateTime now = ports.clock().instant().atZone(ZoneId.systemDefault());
        NextMigration next = next(work, new NextMigration.Wanted(message, plan.fingerprint(), now));
        Draft draft = proven(work, request, plan, target, next, progress);
        boolean again = next instanceof NextMigration.Changeset && draft.proof() instanceof Proof.Refuted;
        if (!again) {
            return draft;
        }
        // What a change of the tool's own makes otherwise, a statement makes as it is.
        Draft second = proven(work, request, plan, target, ((NextMigration.Changeset) next).statements(), progress);
        return second.proof() instanceof Proof.Proven ? second : draft;
    }

    private Draft proven(
            Work work, Request request, Plan plan, Snapshot target, NextMigration next, Progress progress) {
        String text = renderer.render(plan, request.allowDrop(), next);
        return new ProveDraft(ports, copies, progress).prove(work, target, new Draft(next, text, plan, UNTRIED));
    }

    /** From head, with what is missing in the models' words. */
    private static Plan plan(Work work, Snapshot target) {
        Models models =
                Objects.requireNonNull(work.code().models().get(work.service().name()));
        Set<ObjectId> drafted = new HashSet<>(work.shortfall().missing());
        drafted.addAll(work.shortfall().changed());
        Snapshot worded = new ModelWords(models).in(target, drafted);
        Comparison comparison = new Differ(SCOPE).compare(worded, work.head().snapshot());
        return Planner.bothWays(comparison, false);
    }

    private NextMigration next(Work work, NextMigration.Wanted wanted) {
        String tool = work.changelog().set().tool();
        return ports.code().migrations().stream()
                .filter(reader -> reader.tool().equals(tool))
                .findFirst()
                .flatMap(reader -> reader.next(work.project().root(), work.changelog(), wanted))
                .orElseThrow(() -> new ConfigurationException(
                        "the files of migration set " + work.changelog().set().name()
                                + " cannot be drafted; its tool is " + tool,
                        "Print the statements: plumbline plan " + tool + ":"
                                + work.changelog().set().folder() + " models:"
                                + work.service().folder()));
    }

    private static Service service(Project project, Path folder, String name) {
        Service service = project.services().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "the project has no service \"" + name + "\"",
                        "It has: "
                                + project.services().stream().map(Service::name).collect(Collectors.joining(", "))
                                + "."));
        if (service.migrations() == null) {
            throw new ConfigurationException(
                    name + " has no migrations that could be completed: it needs a baseline first",
                    "Print one: plumbline plan empty: models:" + folder.resolve(service.folder())
                            + " --format alembic; then name its folder under migrations: in plumbline.yaml.");
        }
        return service;
    }

    private static void requireModels(Service service, SourceReading code) {
        Models models = code.models().get(service.name());
        if (models == null || (models.tables().isEmpty() && models.gaps().isEmpty())) {
            throw new ConfigurationException(
                    "no entity models were found in " + service.folder() + ", the folder of " + service.name(),
                    "Name the folder of its models under services: in plumbline.yaml.");
        }
    }

    private static Changelog changelog(Checkout checkout, Service service) {
        String set = String.valueOf(service.migrations());
        Changelog changelog = checkout.changelog(set)
                .orElseThrow(() -> new ConfigurationException(
                        "the project has no migration set \"" + set + "\"", "Name it under migrations:."));
        HeadState.Problem problem = checkout.head().problems().get(set);
        if (problem != null) {
            throw new WorkFailedException(
                    "the migrations of " + set + " do not replay: "
                            + problem.statement().place() + ": " + problem.message(),
                    "Mend them first; what is missing is only known once they replay.");
        }
        if (changelog.heads().size() > 1) {
            throw new WorkFailedException(
                    "the migrations of " + set + " have several heads: " + String.join(", ", changelog.heads()),
                    "Merge them first: alembic merge heads.");
        }
        return changelog;
    }
}
