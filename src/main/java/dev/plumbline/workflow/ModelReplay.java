package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Builds the tables of all services' models in one scratch database. A table that refers to one of another service waits until that one
 * is there; of a table that two services declare the first declaration is built.
 */
final class ModelReplay {
    /** SQLSTATEs of a schema, and of a type, extension or role, that is there. */
    private static final Set<String> THERE = Set.of("42P06", "42710");

    private final ScratchDatabase database;
    private final Progress progress;
    private final Map<String, List<Gap>> gaps = new HashMap<>();
    private final Set<String> first = new HashSet<>();
    private final Map<ObjectId, Integer> done = new HashMap<>();

    ModelReplay(ScratchDatabase database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    ModelState build(Collection<Models> models) {
        Map<String, Set<ObjectId>> declared = new HashMap<>();
        models.forEach(each -> {
            gaps.computeIfAbsent(each.service(), s -> new ArrayList<>()).addAll(each.gaps());
            declared.put(each.service(), own(each).map(ModelTable::id).collect(Collectors.toSet()));
        });
        Map<ObjectId, Waiting> waiting = waiting(models);
        buildWhatCanBe(waiting);
        waiting.values().forEach(this::giveUp);
        models.forEach(each -> own(each).forEach(table -> rest(each.service(), table.late())));
        Snapshot built = database.snapshot("models", progress);
        return new ModelState(built, declared, gaps, new Spoken(models, built));
    }

    private record Waiting(String service, ModelTable table, String failure) {}

    private static java.util.stream.Stream<ModelTable> own(Models models) {
        return models.tables().stream().filter(table -> !table.stub());
    }

    private static Map<ObjectId, Waiting> waiting(Collection<Models> models) {
        Map<ObjectId, Waiting> waiting = new LinkedHashMap<>();
        models.forEach(each ->
                own(each).forEach(table -> waiting.putIfAbsent(table.id(), new Waiting(each.service(), table, ""))));
        return waiting;
    }

    /** Goes round until a round builds nothing. */
    private void buildWhatCanBe(Map<ObjectId, Waiting> waiting) {
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Waiting each : List.copyOf(waiting.values())) {
                progress.check();
                String failure = build(each.service(), each.table());
                moved |= failure.isEmpty();
                waiting.compute(
                        each.table().id(),
                        (id, old) -> failure.isEmpty() ? null : new Waiting(each.service(), each.table(), failure));
            }
        }
    }

    /** The first failure, empty where all ran; goes on where it stopped before. */
    private String build(String service, ModelTable table) {
        table.types().stream().filter(type -> first.add(type.sql())).forEach(type -> first(service, type));
        List<SourceStatement> statements = table.statements();
        for (int i = done.getOrDefault(table.id(), 0); i < statements.size(); i++) {
            done.put(table.id(), i);
            String failure = failure(database.run(statements.get(i)));
            if (!failure.isEmpty()) {
                return failure;
            }
        }
        return "";
    }

    /** A type, or what else comes before a table: one that is there already was made by another service, or for all of them. */
    private void first(String service, SourceStatement statement) {
        ReplayOutcome outcome = database.run(statement);
        boolean there = outcome instanceof ReplayOutcome.Failed failed && THERE.contains(failed.sqlState());
        if (!there && !failure(outcome).isEmpty()) {
            gap(service, ModelFailure.gap(statement, failure(outcome)));
        }
    }

    private void giveUp(Waiting waiting) {
        ModelTable table = waiting.table();
        int stopped = done.getOrDefault(table.id(), 0);
        if (stopped == 0) {
            gap(
                    waiting.service(),
                    Gap.ofObject(
                            table.id(),
                            "the table that the models declare cannot be made: " + waiting.failure(),
                            table.place().toString()));
        }
        rest(
                waiting.service(),
                table.statements()
                        .subList(stopped == 0 ? 1 : stopped, table.statements().size()));
    }

    private void rest(String service, List<SourceStatement> statements) {
        for (SourceStatement statement : statements) {
            String failure = failure(database.run(statement));
            if (!failure.isEmpty()) {
                gap(service, ModelFailure.gap(statement, failure));
            }
        }
    }

    private void gap(String service, Gap gap) {
        gaps.computeIfAbsent(service, s -> new ArrayList<>()).add(gap);
    }

    private static String failure(ReplayOutcome outcome) {
        return switch (outcome) {
            case ReplayOutcome.Failed failed -> failed.message();
            case ReplayOutcome.NotAllowed notAllowed -> notAllowed.message();
            case ReplayOutcome.Done done -> "";
            case ReplayOutcome.LeftOut leftOut -> "";
        };
    }
}
