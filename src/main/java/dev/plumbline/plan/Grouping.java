package dev.plumbline.plan;

import java.util.ArrayList;
import java.util.List;

/** Gives ordered steps their transactions. What must be committed before its use, such as a new enum value, comes before all else. */
final class Grouping {
    private final boolean online;
    private final TableLocks locks;
    private final List<Statement> statements = new ArrayList<>();
    private int group = -1;
    private Sharing open = Sharing.ALONE;

    /** With {@code online}, statements say which locks they take. */
    Grouping(Side actual, Side expected, boolean online) {
        this.online = online;
        this.locks = new TableLocks(actual, expected);
    }

    List<Statement> statements(List<Step> steps, Hazards hazards) {
        steps.stream().filter(Grouping::mustBeCommitted).forEach(step -> add(step, Sharing.SHARED, hazards));
        open = Sharing.ALONE;
        steps.stream().filter(step -> !mustBeCommitted(step)).forEach(step -> add(step, step.sharing, hazards));
        return statements;
    }

    private static boolean mustBeCommitted(Step step) {
        return step.sharing == Sharing.SHARED && step.hazards.contains(HazardCode.NON_TRANSACTIONAL);
    }

    private void add(Step step, Sharing sharing, Hazards all) {
        if (open != Sharing.SHARED || sharing != Sharing.SHARED) {
            group++;
        }
        open = sharing;
        List<Hazard> hazards = all.of(step);
        boolean inside = sharing != Sharing.OUTSIDE;
        Running running = new Running(inside, online && inside ? locks.of(step) : List.of(), step.note);
        Undo undo = step.undo == null ? Undo.WITH_ANOTHER : step.undo;
        statements.add(new Statement(step.sql, step.node, step.cause, hazards, group, running, undo));
    }
}
