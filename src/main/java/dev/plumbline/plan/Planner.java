package dev.plumbline.plan;

import dev.plumbline.diff.Comparison;
import java.util.ArrayList;
import java.util.List;

/** Turns differences into ordered statements. */
public final class Planner {
    private Planner() {}

    /** The plan that makes the actual side equal to the expected one. */
    public static Plan plan(Comparison comparison) {
        Side actual = new Side(comparison.actual());
        Side expected = new Side(comparison.expected());
        String creator = comparison.actual().provenance().role();
        List<Step> steps = new Draft(actual, expected, comparison.differences(), creator).write();
        List<Step> sorted = new StepOrder(actual, expected, steps).sorted();
        return new Plan(
                comparison.actual().fingerprint(),
                comparison.expected().fingerprint(),
                creator,
                statements(sorted),
                comparison.gaps());
    }

    /** What must be committed before its use comes first, in a group of its own. */
    private static List<Statement> statements(List<Step> steps) {
        List<Step> alone = steps.stream().filter(Planner::mustBeCommitted).toList();
        List<Statement> statements = new ArrayList<>();
        alone.forEach(step -> statements.add(statement(step, 0)));
        steps.stream()
                .filter(step -> !mustBeCommitted(step))
                .forEach(step -> statements.add(statement(step, alone.isEmpty() ? 0 : 1)));
        return statements;
    }

    private static boolean mustBeCommitted(Step step) {
        return step.hazards.contains(HazardCode.NON_TRANSACTIONAL);
    }

    private static Statement statement(Step step, int group) {
        List<Hazard> hazards =
                step.hazards.stream().map(code -> new Hazard(code, step.node)).toList();
        return new Statement(step.sql, step.node, step.cause, hazards, group);
    }
}
