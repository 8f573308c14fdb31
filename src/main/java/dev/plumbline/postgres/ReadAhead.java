package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets the server work at the next kinds while the rows of this one are turned into objects: in one session, and in its twin once that
 * is there. Where the twin cannot be opened, the first reads everything.
 */
final class ReadAhead implements AutoCloseable {
    /** How many kinds' rows are fetched or wait in memory at a time: enough that indexes are read while columns are. */
    private static final int KINDS_AHEAD = 8;

    /** One kind, and its rows once they are fetched. */
    private record Kept(KindReader reader, CompletableFuture<Fetched> rows) {}

    private final Queue<Kept> unfetched = new ConcurrentLinkedQueue<>();
    private final Queue<Kept> unanswered = new ArrayDeque<>();
    private final Semaphore room = new Semaphore(KINDS_AHEAD);
    private final ExecutorService firstLane = lane("catalog");
    private final ExecutorService secondLane = lane("catalog-twin");

    /** The twin's session; empty where there is none, or where it came too late. */
    private final CompletableFuture<Optional<Connection>> session = new CompletableFuture<>();

    private volatile boolean closed;

    ReadAhead(List<KindReader> readers, Reading reading, Twin twin) {
        for (KindReader reader : readers) {
            Kept kept = new Kept(reader, new CompletableFuture<>());
            unfetched.add(kept);
            unanswered.add(kept);
        }
        firstLane.execute(() -> fetch(reading));
        secondLane.execute(() -> join(reading, twin));
    }

    private static ExecutorService lane(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** The rows of the next kind; null after the last. */
    @Nullable
    Fetched next() throws SQLException {
        Kept kept = unanswered.poll();
        if (kept == null) {
            return null;
        }
        Fetched fetched = result(kept.rows());
        room.release();
        return fetched;
    }

    private void fetch(Reading reading) {
        while (!closed) {
            room.acquireUninterruptibly();
            Kept kept = unfetched.poll();
            if (kept == null) {
                room.release();
                return;
            }
            fetch(reading, kept);
        }
    }

    private static void fetch(Reading reading, Kept kept) {
        try {
            kept.rows().complete(reading.fetch(kept.reader()));
        } catch (SQLException | RuntimeException | Error e) {
            kept.rows().completeExceptionally(e);
        }
    }

    private void join(Reading reading, Twin twin) {
        Optional<Connection> opened = opened(twin);
        if (!session.complete(opened)) {
            opened.ifPresent(ServerErrors::closeQuietly);
        } else if (opened.isPresent()) {
            try {
                fetch(reading.through(opened.get()));
            } catch (SQLException e) {
                // The first session reads what this one cannot, and meets the same trouble where there is any.
            }
        }
    }

    private static Optional<Connection> opened(Twin twin) {
        try {
            return twin.open();
        } catch (SQLException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Fetched result(CompletableFuture<Fetched> future) throws SQLException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the thread that reads was interrupted", e);
        }
    }

    /** Waits for the queries that are still running, not for a twin that is still being opened. */
    @Override
    public void close() {
        closed = true;
        room.release(2);
        boolean tooLate = session.complete(Optional.empty());
        firstLane.close();
        if (tooLate) {
            secondLane.shutdown();
        } else {
            secondLane.close();
            session.join().ifPresent(ServerErrors::closeQuietly);
        }
    }
}
