package dev.plumbline.plan;

import dev.plumbline.catalog.Fingerprint;
import dev.plumbline.catalog.Gap;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Turns differences into ordered statements. */
public final class Planner {
    private final Comparison comparison;
    private final String creator;
    private final Side actual;
    private final Side expected;
    private final CompletableFuture<Fingerprint> actualPrint;
    private final CompletableFuture<Fingerprint> expectedPrint;

    private Planner(Comparison comparison) {
        this.comparison = comparison;
        this.creator = comparison.actual().provenance().role();
        this.actualPrint = CompletableFuture.supplyAsync(comparison.actual()::fingerprint);
        this.expectedPrint = CompletableFuture.supplyAsync(comparison.expected()::fingerprint);
        this.actual = new Side(comparison.actual());
        this.expected = new Side(comparison.expected());
    }

    /** The plan that makes the actual side equal to the expected one. */
    public static Plan plan(Comparison comparison) {
        return plan(comparison, false);
    }

    /** The same; {@code online} in forms that let others go on reading and writing while it runs. */
    public static Plan plan(Comparison comparison, boolean online) {
        Planner planner = new Planner(comparison);
        return planner.plan(planner.forward(online, List.of()));
    }

    /** The same plan, with the way back from each statement. */
    public static Plan bothWays(Comparison comparison, boolean online) {
        return bothWays(comparison, online, List.of());
    }

    /** The same for an actual side that will be so after those renames. */
    public static Plan bothWays(Comparison comparison, boolean online, List<Renaming> renamed) {
        Planner planner = new Planner(comparison);
        List<Statement> forward = planner.forward(online, renamed);
        return planner.plan(
                new WayBack(forward).write(planner.actual, planner.expected, planner.mended(), planner.creator));
    }

    /** What the plan mends. */
    private Comparison mended() {
        List<Gap> refused = refused();
        List<Difference> mended = comparison.differences().stream()
                .filter(difference -> refused.stream().noneMatch(gap -> gap.covers(difference.id())))
                .toList();
        return new Comparison(
                comparison.expected(), comparison.actual(), mended, comparison.equal(), comparison.gaps());
    }

    private List<Gap> refused() {
        return new Refusals(actual, expected).of(comparison.differences());
    }

    private List<Statement> forward(boolean online, List<Renaming> renamed) {
        List<Step> steps = new Draft(actual, expected, comparison.differences(), creator).write();
        List<Step> forms = online ? new OnlineForms(actual, expected, steps).write() : steps;
        List<Step> sorted = new StepOrder(actual, expected, forms).sorted();
        return new Grouping(actual, expected, online)
                .statements(sorted, new Hazards(actual, expected, creator, new LiveNames(renamed), sorted));
    }

    private Plan plan(List<Statement> statements) {
        List<Gap> gaps = new ArrayList<>(comparison.gaps());
        gaps.addAll(refused());
        return new Plan(actualPrint.join(), expectedPrint.join(), creator, statements, gaps);
    }
}
