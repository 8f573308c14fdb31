package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.drift.HeadState;
import dev.plumbline.drift.Project;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ProjectCopies;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import java.util.List;
import java.util.Optional;

/** Adds a draft to a copy of the project, reads the migrations again, replays all of them and compares with what head should be. */
final class ProveDraft {
    private static final Place PLAN = new Place("plan", 0);

    private final ReviewPorts ports;
    private final ProjectCopies copies;
    private final Progress progress;

    ProveDraft(ReviewPorts ports, ProjectCopies copies, Progress progress) {
        this.ports = ports;
        this.copies = copies;
        this.progress = progress;
    }

    /** The draft with its proof, and without an include where the tool finds the file by itself. */
    CompleteJob.Draft prove(CompleteService.Work work, Snapshot target, CompleteJob.Draft draft) {
        progress.at("proving the draft");
        try (ProjectCopies.Copy copy = copies.copy(work.project().root(), progress)) {
            copy.write(draft.next().file(), draft.text());
            Project project = work.project().at(copy.root());
            Changelog changelog = read(project, work);
            NextMigration next = draft.next();
            if (next instanceof NextMigration.Changeset changeset) {
                NextMigration.Include include = changeset.include();
                if (include != null && of(changelog, next).isEmpty()) {
                    copy.write(include.file(), include.in(copy.read(include.file())));
                    changelog = read(project, work);
                } else {
                    next = changeset.found();
                }
            }
            Proof proof = proof(project, work, changelog, next, target);
            return new CompleteJob.Draft(next, draft.text(), draft.plan(), proof);
        }
    }

    private Proof proof(
            Project project, CompleteService.Work work, Changelog changelog, NextMigration next, Snapshot target) {
        List<Revision> drafted = of(changelog, next);
        if (drafted.isEmpty()) {
            return refuted("the file " + next.file() + " is not found when the migrations are read");
        }
        Optional<Gap> unread =
                drafted.stream().flatMap(revision -> revision.gaps().stream()).findFirst();
        if (unread.isPresent()) {
            return refuted(
                    unread.get().place() + " cannot be read: " + unread.get().reason());
        }
        SourceReading code = work.code().with(changelog);
        try (Replays replays = new Replays(project, code, ports, progress)) {
            replays.lendFrom(work.model());
            Replays.Replayed replayed = replays.head(work.major(), null);
            HeadState head = replayed.state();
            HeadState.Problem problem = head.problems().get(changelog.set().name());
            if (problem != null) {
                return refuted(problem.message() + ": " + problem.statement().sql());
            }
            Comparison comparison = new Differ(CompleteService.SCOPE).compare(target, head.snapshot());
            List<Difference> remaining = otherThanSpelled(comparison, replays, replayed);
            return remaining.isEmpty() ? new Proof.Proven(List.of()) : new Proof.Refuted(remaining, "");
        }
    }

    /** Without those whose spelling the server gives to what is expected, too, once it is said once more. */
    private List<Difference> otherThanSpelled(Comparison comparison, Replays replays, Replays.Replayed replayed) {
        List<Difference> spelled =
                comparison.differences().stream().filter(Spelling::only).toList();
        if (spelled.isEmpty()) {
            return comparison.differences();
        }
        Comparison again = new Comparison(
                comparison.expected(), comparison.actual(), spelled, comparison.equal(), comparison.gaps());
        ScratchDatabase copy = replays.copy(replayed);
        boolean saysAll = Planner.plan(again).statements().stream()
                .allMatch(statement ->
                        copy.run(new SourceStatement(statement.sql(), PLAN)) instanceof ReplayOutcome.Done);
        if (!saysAll) {
            return comparison.differences();
        }
        Snapshot said = copy.snapshot("head, said again", progress);
        return comparison.differences().stream()
                .filter(difference -> !Spelling.isThatOf(said, difference))
                .toList();
    }

    private static Proof refuted(String failure) {
        return new Proof.Refuted(List.of(), failure);
    }

    private static List<Revision> of(Changelog changelog, NextMigration next) {
        return changelog.revisions().stream()
                .filter(revision -> revision.place().file().equals(next.file()))
                .toList();
    }

    private Changelog read(Project project, CompleteService.Work work) {
        MigrationReader reader = ports.code().migrations().stream()
                .filter(each -> each.tool().equals(work.changelog().set().tool()))
                .findFirst()
                .orElseThrow();
        return reader.read(project.root(), work.changelog().set(), progress);
    }
}
