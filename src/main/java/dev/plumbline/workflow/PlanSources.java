package dev.plumbline.workflow;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Scope;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.Renaming;
import dev.plumbline.plan.RowAnswers;
import dev.plumbline.plan.RowQuestions;
import dev.plumbline.plan.Statement;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RowSource;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.port.ScratchDatabases;
import java.util.ArrayList;
import java.util.List;

/** Compares two sources, plans, and proves the plan on a scratch database. */
public final class PlanSources implements PlanJob {
    private final SourceResolver sources;
    private final CompareJob compare;
    private final Scope scope;
    private final ScratchDatabases scratch;

    public PlanSources(SourceResolver sources, Scope scope, ScratchDatabases scratch) {
        this.sources = sources;
        this.compare = new CompareSources(sources, scope, SchemaSource::read);
        this.scope = scope;
        this.scratch = scratch;
    }

    @Override
    public Planned plan(String actual, String expected, Request request, Progress progress) {
        Comparison all = new SavedStructure(scratch).in(compare.compare(actual, expected, progress), progress);
        if (request.renamings().isEmpty()) {
            progress.at("planning");
            Comparison chosen = request.selection().of(all);
            Plan whole = Planner.bothWays(chosen, request.online());
            Plan plan = asked(actual, whole, List.of(), progress);
            return new Planned(chosen, plan, proof(all, chosen, plan, request, progress));
        }
        return renamed(actual, all, request, progress);
    }

    private Planned renamed(String actual, Comparison all, Request request, Progress progress) {
        List<Statement> first = new ArrayList<>();
        for (Renaming renaming : request.renamings()) {
            if (!renaming.fits(all.actual(), all.expected())) {
                throw new ConfigurationException(
                        "--rename " + renaming.from() + "=" + renaming.to()
                                + ": the first must be on the actual side alone, the second on the expected side alone",
                        "");
            }
            first.addAll(renaming.statements(all.actual(), all.expected()));
        }
        Snapshot copy = proving(all).after(all.actual(), first, progress);
        Snapshot renamed = RenamedCopy.of(all.actual(), copy, request.renamings());
        Comparison whole = new Differ(scope).compare(all.expected(), renamed);
        Comparison chosen = request.selection().of(whole);
        List<Renaming> renamings = request.renamings();
        Plan later = Planner.bothWays(chosen, request.online(), renamings)
                .after(first, all.actual().fingerprint());
        Plan plan = asked(actual, later, renamings, progress);
        Comparison original =
                new Comparison(all.expected(), all.actual(), whole.differences(), whole.equal(), whole.gaps());
        return new Planned(chosen, plan, proof(original, chosen, plan, request, progress));
    }

    /** What the rows that are there say, where the actual side is live. */
    private Plan asked(String actual, Plan plan, List<Renaming> renamings, Progress progress) {
        RowQuestions questions = RowQuestions.of(plan, renamings);
        if (questions.isEmpty()) {
            return plan;
        }
        RowAnswers answers = sources.resolve(actual, 0) instanceof RowSource rows
                ? rows.ask(questions, progress)
                : RowAnswers.none("the actual side is no live database");
        return answers.in(plan, renamings);
    }

    private Proof proof(Comparison all, Comparison chosen, Plan plan, Request request, Progress progress) {
        if (!request.prove()) {
            return new Proof.Skipped("it was not asked for (--no-prove)");
        }
        if (plan.statements().isEmpty()) {
            return new Proof.Proven(List.of());
        }
        return proving(all)
                .prove(new ProvePlan.Case(all, chosen, plan, request.renamings(), request.allowDrop()), progress);
    }

    private ProvePlan proving(Comparison all) {
        int major = Math.max(
                all.actual().provenance().major(), all.expected().provenance().major());
        return new ProvePlan(scratch, scope, major);
    }
}
