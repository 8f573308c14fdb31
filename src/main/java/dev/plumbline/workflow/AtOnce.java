package dev.plumbline.workflow;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Runs independent pieces of one job at the same time. */
final class AtOnce {
    private AtOnce() {}

    /** The answers in the order of the pieces; waits for all, then throws the first failure as it was thrown. */
    static <T> List<T> all(List<Supplier<T>> pieces) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    pieces.stream().map(piece -> threads.submit(piece::get)).toList();
            return running.stream().map(AtOnce::answer).toList();
        }
    }

    /** The answer of one piece, or its failure as it was thrown. */
    static <T> T answer(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw asRuntime(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static RuntimeException asRuntime(@org.jspecify.annotations.Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(cause);
        };
    }
}
