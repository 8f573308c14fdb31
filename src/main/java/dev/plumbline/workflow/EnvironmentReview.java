package dev.plumbline.workflow;

import dev.plumbline.audit.StartupCall;
import dev.plumbline.audit.Truth;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.History;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.AppliedState;
import dev.plumbline.drift.Attribution;
import dev.plumbline.drift.Checkout;
import dev.plumbline.drift.Deployed;
import dev.plumbline.drift.Deployments;
import dev.plumbline.drift.Environment;
import dev.plumbline.port.LiveReading;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the states of one environment whose database was read. */
final class EnvironmentReview {
    private final Checkout checkout;
    private final Replays replays;
    private final Attribution attribution;
    private final Progress progress;

    EnvironmentReview(Checkout checkout, Replays replays, Attribution attribution, Progress progress) {
        this.checkout = checkout;
        this.replays = replays;
        this.attribution = attribution;
        this.progress = progress;
    }

    Deployed review(Environment environment, int major, LiveReading reading, Deployments deployments) {
        progress.at("working out what was applied on " + environment.name());
        Replays.Replayed head = replays.head(major, reading.snapshot());
        Map<String, History> histories = histories(reading);
        Map<String, AppliedState> revisions = revisions(histories, reading, head);
        Replays.Replayed applied = replays.at(major, standing(revisions), reading.snapshot());
        Deployed deployed = new Deployed(
                environment,
                reading.snapshot(),
                applied.state(),
                head.state(),
                java.util.Optional.empty(),
                revisions,
                histories,
                reading.ages(),
                deployments);
        return attribution.needsStartup(deployed) ? withStartup(deployed, applied, head) : deployed;
    }

    private Map<String, History> histories(LiveReading reading) {
        Map<HistoryTable, History> byTable = new HashMap<>();
        reading.histories().forEach(history -> byTable.put(history.table(), history));
        Map<String, History> bySet = new HashMap<>();
        for (Changelog changelog : checkout.changelogs()) {
            MigrationSet set = changelog.set();
            History history = byTable.get(set.history());
            if (history != null) {
                bySet.put(set.name(), withoutOthers(history, set));
            }
        }
        return bySet;
    }

    /** Where several sets keep their state in one table, the rows that only another set knows are that set's. */
    private History withoutOthers(History history, MigrationSet set) {
        List<Changelog> others = checkout.changelogs().stream()
                .filter(other -> other.set().history().equals(set.history())
                        && !other.set().equals(set))
                .toList();
        Map<String, String> theirs = new HashMap<>();
        for (Changelog other : others) {
            var lacking = other.ledger().standing(history, other).lacking();
            history.revisions().stream()
                    .filter(revision -> !lacking.contains(revision))
                    .forEach(revision -> theirs.put(revision, other.set().name()));
        }
        return history.without(theirs);
    }

    private Map<String, AppliedState> revisions(
            Map<String, History> histories, LiveReading reading, Replays.Replayed head) {
        Map<String, AppliedState> states = new HashMap<>();
        for (Changelog changelog : checkout.changelogs()) {
            String set = changelog.set().name();
            History history = histories.get(set);
            Set<ObjectId> made = head.state().made().getOrDefault(set, Set.of());
            if (!changelog.set().history().isKept()) {
                states.put(set, AppliedState.unkept(hasAny(reading, made)));
                continue;
            }
            states.put(
                    set,
                    history == null
                            ? new AppliedState.Unreadable("the history table was not read")
                            : AppliedState.of(history, changelog, () -> hasAny(reading, made)));
        }
        return states;
    }

    private static boolean hasAny(LiveReading reading, Set<ObjectId> made) {
        return made.stream()
                .anyMatch(id -> id.kind().equals("table")
                        && reading.snapshot().objects().containsKey(id));
    }

    private static Map<String, AppliedState.At> standing(Map<String, AppliedState> revisions) {
        Map<String, AppliedState.At> applied = new HashMap<>();
        revisions.forEach((set, state) -> {
            if (state instanceof AppliedState.At at) {
                applied.put(set, at);
            }
        });
        return applied;
    }

    /** The start-up code of every service, run on a copy of applied; on head for sets whose applied state is not known. */
    private Deployed withStartup(Deployed deployed, Replays.Replayed applied, Replays.Replayed head) {
        progress.at("running the start-up code on a copy");
        boolean known = deployed.revisions().values().stream()
                .allMatch(state -> state instanceof AppliedState.At || state instanceof AppliedState.Empty);
        ScratchDatabase copy = replays.copy(known ? applied : head);
        List<StartupCall> calls = checkout.startup().calls().stream()
                .filter(StartupCall::atStartup)
                .filter(call -> deployed.deployments().runs(call) != Truth.NO)
                .toList();
        StartupReplay.run(copy, calls, checkout.models());
        Set<ObjectId> lent =
                new HashSet<>(known ? applied.state().lent() : head.state().lent());
        return deployed.withStartup(copy.snapshot("start-up", progress).filter(object -> !lent.contains(object.id())));
    }
}
