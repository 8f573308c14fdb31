package dev.plumbline.plan;

import dev.plumbline.diff.Comparison;
import java.util.List;

/** Turns differences into ordered statements. */
public final class Planner {
    private Planner() {}

    /** The plan that makes the actual side equal to the expected one. */
    public static Plan plan(Comparison comparison) {
        return plan(comparison, false);
    }

    /** The same; {@code online} in forms that let others go on reading and writing while it runs. */
    public static Plan plan(Comparison comparison, boolean online) {
        return plan(comparison, online, List.of());
    }

    /** The same for an actual side that will be so after those renames. */
    public static Plan plan(Comparison comparison, boolean online, List<Renaming> renamed) {
        Side actual = new Side(comparison.actual());
        Side expected = new Side(comparison.expected());
        String creator = comparison.actual().provenance().role();
        List<Step> steps = new Draft(actual, expected, comparison.differences(), creator).write();
        List<Step> forms = online ? new OnlineForms(actual, expected, steps).write() : steps;
        List<Step> sorted = new StepOrder(actual, expected, forms).sorted();
        return new Plan(
                comparison.actual().fingerprint(),
                comparison.expected().fingerprint(),
                creator,
                new Grouping(actual, expected, online)
                        .statements(sorted, new Hazards(actual, expected, creator, new LiveNames(renamed))),
                comparison.gaps());
    }

    /** The same plan, of that comparison, with the way back from each statement. */
    public static Plan wayBack(Plan plan, Comparison comparison) {
        List<Statement> statements = new WayBack(plan.statements()).write(comparison, plan.creator());
        return new Plan(plan.actual(), plan.expected(), plan.creator(), statements, plan.gaps());
    }
}
