package dev.plumbline.postgres;

import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Progress;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Waits for a session in the background, so that a server which never answers can be given up at once. */
final class Connecting {
    private Connecting() {}

    /** Opens a session. */
    @FunctionalInterface
    interface Opening {
        LiveSession open() throws SQLException;
    }

    static LiveSession open(Opening opening, Progress progress) throws SQLException {
        CompletableFuture<LiveSession> session = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> complete(session, opening));
        try (Progress.Registration _ =
                progress.onCancel(() -> session.completeExceptionally(new CancelledException()))) {
            return session.get();
        } catch (InterruptedException e) {
            session.completeExceptionally(e);
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static void complete(CompletableFuture<LiveSession> session, Opening opening) {
        try {
            LiveSession opened = opening.open();
            if (!session.complete(opened)) {
                opened.close();
            }
        } catch (SQLException | RuntimeException e) {
            session.completeExceptionally(e);
        }
    }

    private static SQLException unwrapped(ExecutionException failure) {
        return switch (failure.getCause()) {
            case SQLException e -> e;
            case RuntimeException e -> throw e;
            case null, default -> throw new CompletionException(failure);
        };
    }
}
