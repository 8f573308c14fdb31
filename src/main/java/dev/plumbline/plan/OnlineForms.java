package dev.plumbline.plan;

import java.util.List;

/**
 * Rewrites the steps of a plan so that others can go on reading and writing: what reads or writes much runs under a weak lock, what
 * needs a strong lock takes no time. A step for which PostgreSQL has no such form gets a note that says so.
 */
final class OnlineForms {
    private final LockRules locks;
    private final LiveTables live;
    private final OnlineIndexes indexes;
    private final OnlineKeys keys;
    private final OnlineConstraints constraints;
    private final OnlineNotNull notNull;
    private final OnlineDetach detach;

    OnlineForms(Side actual, Side expected, List<Step> steps) {
        this.live = new LiveTables(actual, expected, steps);
        this.locks = new LockRules(actual, expected, steps);
        this.indexes = new OnlineIndexes(live);
        this.keys = new OnlineKeys(live, indexes);
        this.constraints = new OnlineConstraints(live);
        this.notNull = new OnlineNotNull(live);
        this.detach = new OnlineDetach(live);
    }

    /** The steps with those that were added. */
    List<Step> write() {
        for (Step step : List.copyOf(live.steps())) {
            if (live.stays(live.relationOf(step.node))
                    || step.node.kind().equals("attached")
                    || step.node.kind().equals("table")) {
                rewrite(step);
            }
        }
        live.steps().forEach(this::sayWhatIsLeft);
        return live.steps();
    }

    private void rewrite(Step step) {
        switch (step.node.kind()) {
            case "index" -> indexes.rewrite(step);
            case "pk", "unique" -> keys.rewrite(step);
            case "fk", "check" -> constraints.rewrite(step);
            case "column" -> notNull.rewrite(step);
            case "attached", "table" -> detach.rewrite(step);
            default -> {}
        }
    }

    /** What reads or writes all rows under its lock, still. */
    private void sayWhatIsLeft(Step step) {
        boolean seen = step.note.isEmpty() && live.stays(live.relationOf(step.node));
        if (!seen || step.sharing != Sharing.SHARED) {
            return;
        }
        locks.of(step).stream()
                .filter(lock -> lock.level().blocksWrites() && lock.span() != Span.INSTANT)
                .findFirst()
                .ifPresent(lock -> step.note = lock.span() == Span.REWRITE
                        ? "no gentler form exists: where rows must be written anew, nobody can use the table meanwhile"
                        : "no gentler form exists: rows are read while the table is locked");
    }
}
