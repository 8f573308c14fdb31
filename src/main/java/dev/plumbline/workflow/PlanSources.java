package dev.plumbline.workflow;

import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Scope;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabases;
import java.util.List;

/** Compares two sources, plans, and proves the plan on a scratch database. */
public final class PlanSources implements PlanJob {
    private final CompareJob compare;
    private final Scope scope;
    private final ScratchDatabases scratch;

    public PlanSources(SourceResolver sources, Scope scope, ScratchDatabases scratch) {
        this.compare = new CompareSources(sources, scope);
        this.scope = scope;
        this.scratch = scratch;
    }

    @Override
    public Planned plan(String actual, String expected, Request request, Progress progress) {
        Comparison all = compare.compare(actual, expected, progress);
        progress.at("planning");
        Comparison chosen = request.selection().of(all);
        Plan plan = Planner.plan(chosen);
        return new Planned(chosen, plan, proof(all, chosen, plan, request, progress));
    }

    private Proof proof(Comparison all, Comparison chosen, Plan plan, Request request, Progress progress) {
        if (!request.prove()) {
            return new Proof.Skipped("it was not asked for (--no-prove)");
        }
        if (plan.statements().isEmpty()) {
            return new Proof.Proven(List.of());
        }
        int major = Math.max(
                all.actual().provenance().major(), all.expected().provenance().major());
        return new ProvePlan(scratch, scope, major).prove(all, chosen, plan, progress);
    }
}
