package dev.plumbline.workflow;

import dev.plumbline.drift.HeadState;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs a joint replay from the last point of it that is in the cache, else from an empty database.
 *
 * @param lenders names all that may be lent
 */
record CachedReplay(ScratchDatabases scratch, ScratchRequest request, String lenders, long leastNanos) {
    /** Cloning a kept database takes about as long. */
    private static final long USUAL_LEAST = TimeUnit.MILLISECONDS.toNanos(250);

    CachedReplay(ScratchDatabases scratch, ScratchRequest request, String lenders) {
        this(scratch, request, lenders, USUAL_LEAST);
    }

    /** A replay's end; the database is the caller's to close. */
    record Done(HeadState state, ScratchDatabase database) {}

    Done run(JointReplay.Parts parts, Replays.Wanted wanted, boolean cacheable, Progress progress) {
        if (!cacheable) {
            ScratchDatabase database = scratch.create(request, progress);
            return finish(database, new JointReplay(database, parts, progress), wanted);
        }
        Replays.Ordered ordered = new Replays.Ordered(parts.changelogs(), wanted.revisions());
        Checkpoints points = new Checkpoints(scratch, request, lenders, ordered, leastNanos);
        Optional<Checkpoints.Found> found = points.longest(progress);
        ScratchDatabase database =
                found.map(Checkpoints.Found::database).orElseGet(() -> scratch.create(request, progress));
        ReplayState from = found.map(Checkpoints.Found::state).orElseGet(ReplayState::new);
        return finish(database, new JointReplay(database, parts, progress).with(points, from), wanted);
    }

    private static Done finish(ScratchDatabase database, JointReplay replay, Replays.Wanted wanted) {
        boolean done = false;
        try {
            HeadState state = replay.replay(wanted);
            done = true;
            return new Done(state, database);
        } finally {
            if (!done) {
                database.close();
            }
        }
    }
}
