package dev.plumbline.workflow;

import dev.plumbline.catalog.Dependency;
import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.FirstFew;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.diff.Scope;
import dev.plumbline.plan.Placeholders;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.Renaming;
import dev.plumbline.plan.Seed;
import dev.plumbline.plan.Seeds;
import dev.plumbline.plan.Statement;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.WorkFailedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a copy of the actual side from its snapshot on a scratch database, by a plan of its own, runs the plan on it and compares
 * with the expected side. What only the live server's roles may do is left out of the verdict and named.
 */
final class ProvePlan {
    private static final SourceStatement UNCHECKED_BODIES =
            new SourceStatement("SET check_function_bodies = off", new Place("plan", 0));
    private static final int SHOWN = 5;
    private static final int ATTEMPTS = 5;

    private final ScratchDatabases scratch;
    private final Differ differ;
    private final int major;

    /** On servers of that major version. */
    ProvePlan(ScratchDatabases scratch, Scope scope, int major) {
        this.scratch = scratch;
        this.differ = new Differ(scope);
        this.major = major;
    }

    /** What is to be proven: a plan for the chosen ones among all differences; without {@code allowDrop} also the part that loses nothing. */
    record Case(Comparison all, Comparison chosen, Plan plan, List<Renaming> renamings, boolean allowDrop) {
        List<Statement> harmless() {
            Set<Difference> losing = plan.losing();
            return plan.statements().stream()
                    .filter(statement -> !losing.contains(statement.cause()))
                    .toList();
        }
    }

    /** Runs it with rows in the tables. */
    Proof prove(Case given, Progress progress) {
        try (ScratchDatabase database = create(given.all().actual(), progress)) {
            Trial trial = new Trial(database, progress);
            String unbuilt = trial.build(given.all().actual());
            return unbuilt != null ? new Proof.Skipped(unbuilt) : trial.prove(given);
        }
    }

    /** What a copy of that side reads after those statements. */
    Snapshot after(Snapshot actual, List<Statement> statements, Progress progress) {
        try (ScratchDatabase database = create(actual, progress)) {
            Trial trial = new Trial(database, progress);
            String unbuilt = trial.build(actual);
            String failure = unbuilt != null ? unbuilt : trial.run(statements);
            if (!failure.isEmpty()) {
                throw new WorkFailedException("renames could not be tried: " + failure, "Plan without --rename.");
            }
            return database.snapshot(actual.provenance().source(), progress);
        }
    }

    private ScratchDatabase create(Snapshot side, Progress progress) {
        return scratch.create(new ScratchRequest(major, List.of(), List.of(), extensions(side)), progress);
    }

    private static List<String> extensions(Snapshot actual) {
        return actual.objects().values().stream()
                .filter(Extension.class::isInstance)
                .map(object -> object.id().simpleName())
                .toList();
    }

    /** One scratch database, and the objects of which it can show nothing. */
    private final class Trial {
        private final ScratchDatabase database;
        private final Progress progress;
        private final Set<ObjectId> refused = new HashSet<>();
        private final Set<Dependency> hanging = new HashSet<>();
        private boolean failedForRows;
        private ObjectId failedAt = new ObjectId("table", "");

        Trial(ScratchDatabase database, Progress progress) {
            this.database = database;
            this.progress = progress;
        }

        /** Why there is no copy; null where there is one. */
        @Nullable
        String build(Snapshot actual) {
            progress.at("building a copy of " + actual.provenance().source());
            hanging.addAll(actual.structure().dependencies());
            Snapshot nothing = database.snapshot("scratch", progress);
            nothing.gaps().forEach(gap -> refused.addAll(gap.objects()));
            Plan building = Planner.plan(differ.compare(actual, nothing));
            String failure = run(building.statements());
            if (!failure.isEmpty()) {
                return "no copy of the actual side could be made: " + failure;
            }
            List<Difference> left = differences(actual, database.snapshot("scratch", progress)).stream()
                    .filter(difference -> !Spelling.only(difference))
                    .toList();
            return left.isEmpty() ? null : "the copy of the actual side differs from it in " + names(left);
        }

        Proof prove(Case given) {
            progress.at("proving the plan");
            hanging.addAll(given.all().expected().structure().dependencies());
            List<Statement> whole = given.plan().statements();
            List<Statement> harmless = given.harmless();
            Set<ObjectId> leftOut = ids(given.all().differences());
            leftOut.removeAll(ids(given.chosen().differences()));
            leftOut.addAll(ids(given.chosen().differences().stream()
                    .filter(difference -> given.plan().gaps().stream().anyMatch(gap -> gap.covers(difference.id())))
                    .toList()));
            List<Seed> seeds = Seeds.of(given.all().actual(), given.all().expected());
            Proof proof = prove(given, whole, leftOut, seeds);
            if (given.allowDrop() || harmless.size() == whole.size() || !(proof instanceof Proof.Proven)) {
                return proof;
            }
            progress.at("proving the part that loses nothing");
            List<Difference> untouched = new ArrayList<>(given.chosen().differences());
            harmless.forEach(statement -> untouched.remove(statement.cause()));
            leftOut.addAll(ids(untouched));
            return prove(given, harmless, leftOut, seeds);
        }

        /** On a copy with rows; where a statement fails for a row of its table, on one without that row. */
        private Proof prove(Case given, List<Statement> statements, Set<ObjectId> leftOut, List<Seed> seeds) {
            PlannedSides sides =
                    new PlannedSides(given.all().actual(), given.all().expected(), given.renamings(), statements);
            Set<ObjectId> without = new HashSet<>();
            for (int attempt = 0; ; attempt++) {
                boolean bare = attempt == ATTEMPTS;
                try (ScratchDatabase copy = database.copy()) {
                    Trial trial = new Trial(copy, progress);
                    trial.refused.addAll(refused);
                    trial.hanging.addAll(hanging);
                    RowWatch watch = RowWatch.seed(copy, sides, seeds, table -> bare || without.contains(table));
                    String failure = trial.run(statements);
                    if (failure.isEmpty()) {
                        return trial.verdict(given.all().expected(), leftOut, watch);
                    }
                    if (bare || !trial.failedForRows) {
                        return new Proof.Refuted(List.of(), failure);
                    }
                    attempt = without.add(trial.failedAt) ? attempt : ATTEMPTS - 1;
                }
            }
        }

        private Proof verdict(Snapshot expected, Set<ObjectId> leftOut, RowWatch watch) {
            Snapshot now = database.snapshot("scratch", progress);
            List<Difference> found = differences(expected, now).stream()
                    .filter(difference -> !leftOut.contains(difference.id()))
                    .toList();
            List<Difference> remaining = otherThanSpelled(found, expected);
            List<ObjectId> lost = watch.lost(now);
            return remaining.isEmpty() && lost.isEmpty()
                    ? new Proof.Proven(refused.stream().sorted().toList(), watch.kept())
                    : new Proof.Refuted(remaining, "", lost);
        }

        /** Without those whose other spelling the server gives the expected side too, once it has read that side's. */
        private List<Difference> otherThanSpelled(List<Difference> remaining, Snapshot expected) {
            if (remaining.stream().noneMatch(Spelling::only)) {
                return remaining;
            }
            try (ScratchDatabase second = create(expected, progress)) {
                new Trial(second, progress).build(expected);
                Snapshot again = second.snapshot("scratch", progress);
                return remaining.stream()
                        .filter(difference -> !Spelling.isThatOf(again, difference))
                        .toList();
            }
        }

        private static Set<ObjectId> ids(List<Difference> differences) {
            return differences.stream().map(Difference::id).collect(Collectors.toCollection(HashSet::new));
        }

        private List<Difference> differences(Snapshot wanted, Snapshot now) {
            return differ.compare(wanted, now).differences().stream()
                    .filter(difference -> !isUnshown(difference.id()) && !Placeholders.areAll(difference))
                    .toList();
        }

        /** Whether it is or belongs to something that was refused. */
        private boolean isUnshown(ObjectId id) {
            return refused.stream()
                    .anyMatch(object -> Gap.ofObject(object, "", "").covers(id));
        }

        /** Whether it fails because something that it needs was refused, or as the scratch server has no such provider of labels. */
        private boolean failsForThat(Statement statement) {
            return statement.object().kind().equals("security-label")
                    || isUnshown(statement.object())
                    || hanging.stream()
                            .filter(dependency -> dependency.from().equals(statement.object()))
                            .anyMatch(dependency -> isUnshown(dependency.to()));
        }

        /** The first failure; empty where there was none. */
        private String run(List<Statement> statements) {
            database.run(UNCHECKED_BODIES);
            for (Statement statement : statements) {
                progress.check();
                switch (database.run(new SourceStatement(statement.sql(), new Place("plan", 0)))) {
                    case ReplayOutcome.Done done -> {}
                    case ReplayOutcome.LeftOut leftOut -> refused.add(statement.object());
                    case ReplayOutcome.NotAllowed notAllowed -> refused.add(statement.object());
                    case ReplayOutcome.Failed ignored when failsForThat(statement) -> refused.add(statement.object());
                    case ReplayOutcome.Failed failed -> {
                        failedForRows = failed.sqlState().startsWith("22")
                                || failed.sqlState().startsWith("23");
                        failedAt = tableOf(statement.object());
                        return failed.message() + ": " + statement.sql();
                    }
                }
            }
            return "";
        }
    }

    private static ObjectId tableOf(ObjectId object) {
        int slash = object.name().lastIndexOf('/');
        return new ObjectId("table", slash < 0 ? object.name() : object.name().substring(0, slash));
    }

    private static String names(List<Difference> differences) {
        return FirstFew.of(differences.stream().map(Difference::id).toList(), SHOWN);
    }
}
