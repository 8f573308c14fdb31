package dev.plumbline.postgres;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Lets the server work at the next kind while the rows of this one are turned into objects. */
final class ReadAhead implements AutoCloseable {
    private final Reading reading;
    private final Iterator<KindReader> readers;
    private final ExecutorService fetching = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("catalog").factory());
    private @Nullable Future<Fetched> next;

    ReadAhead(Reading reading, List<KindReader> readers) {
        this.reading = reading;
        this.readers = readers.iterator();
        this.next = begin();
    }

    /** The rows of the next kind; null after the last. */
    @Nullable
    Fetched next() throws SQLException {
        if (next == null) {
            return null;
        }
        Fetched fetched = result(next);
        next = begin();
        return fetched;
    }

    private @Nullable Future<Fetched> begin() {
        if (!readers.hasNext()) {
            return null;
        }
        KindReader reader = readers.next();
        return fetching.submit(() -> reading.fetch(reader));
    }

    private static Fetched result(Future<Fetched> future) throws SQLException {
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

    /** Waits for the query that is still running. */
    @Override
    public void close() {
        fetching.close();
    }
}
