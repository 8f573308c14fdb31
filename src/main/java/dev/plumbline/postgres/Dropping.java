package dev.plumbline.postgres;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Drops working databases in the background and in a session of its own, because each waits for the disk. What is left when it ends, or
 * could not be dropped, is for the caller.
 */
final class Dropping implements AutoCloseable {
    private static final long SECONDS = 60;

    private final Administrator administrator;
    private final Set<String> databases;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("drop scratch databases").factory());

    /** Takes each database that it dropped out of the set. */
    Dropping(Administrator administrator, Set<String> databases) {
        this.administrator = administrator;
        this.databases = databases;
    }

    void drop(String database) {
        queue.execute(() -> dropNow(database));
    }

    private void dropNow(String database) {
        try {
            administrator.dropDatabase(database);
            databases.remove(database);
        } catch (SQLException e) {
            // It stays in the set, and closing the server drops it again and then says why it cannot.
            databases.add(database);
        }
    }

    static Set<String> newSet() {
        return ConcurrentHashMap.newKeySet();
    }

    /** Waits for what was asked for. */
    @Override
    public void close() {
        queue.shutdown();
        try {
            if (!queue.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                queue.shutdownNow();
            }
        } catch (InterruptedException e) {
            queue.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            administrator.close();
        }
    }
}
