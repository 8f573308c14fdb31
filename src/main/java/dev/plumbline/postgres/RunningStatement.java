package dev.plumbline.postgres;

import dev.plumbline.port.Progress;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a statement on the server when somebody cancels. The request is repeated until the statement has ended, as one that arrives
 * just before the server begins is lost.
 */
final class RunningStatement implements AutoCloseable {
    private static final long AGAIN_MILLIS = 50;

    private final Statement statement;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Progress.Registration registration;

    RunningStatement(Statement statement, Progress progress) {
        this.statement = statement;
        this.registration = progress.onCancel(() -> Thread.ofVirtual().start(this::cancelUntilEnded));
    }

    private void cancelUntilEnded() {
        try {
            do {
                statement.cancel();
            } while (!ended.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (SQLException e) {
            // The connection is gone, and with it the statement; the reading thread reports that.
            ended.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        registration.close();
    }
}
