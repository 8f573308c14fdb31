package dev.plumbline.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TasksTest {
    private final Tasks here = new Tasks(Runnable::run, Runnable::run);
    private final Tasks threads = new Tasks(work -> Thread.ofPlatform().daemon().start(work), Runnable::run);

    @Test
    void aWatcherHearsWhatIsDoneAndThenTheResult() {
        Heard<String> heard = new Heard<>();
        here.start(
                progress -> {
                    progress.at("reading tables");
                    return "42";
                },
                heard);
        assertEquals(List.of("at reading tables", "done 42"), heard.said);
    }

    @Test
    void aFailureIsHeardAsOne() {
        Heard<String> heard = new Heard<>();
        here.start(
                progress -> {
                    throw new WorkFailedException("no server", "start it");
                },
                heard);
        assertEquals(List.of("failed no server"), heard.said);
    }

    @Test
    void cancellingRunsTheActionAtOnceOnAnotherThreadAndAFailureAfterItIsNone() throws Exception {
        CountDownLatch registered = new CountDownLatch(1);
        CompletableFuture<Thread> ran = new CompletableFuture<>();
        Heard<String> heard = new Heard<>();
        RunningWork work = threads.start(progress -> blocked(progress, registered, ran), heard);
        registered.await();
        work.cancel();
        assertNotSame(Thread.currentThread(), ran.get(10, TimeUnit.SECONDS));
        assertTrue(heard.ended.await(10, TimeUnit.SECONDS));
        assertEquals(List.of("cancelled"), heard.said);
    }

    @Test
    void anActionThatWasTakenBackDoesNotRun() {
        List<String> ran = new ArrayList<>();
        JobProgress progress = new JobProgress(doing -> {});
        progress.onCancel(() -> ran.add("first")).close();
        progress.cancel();
        progress.onCancel(() -> ran.add("later"));
        assertEquals(List.of("later"), ran);
    }

    private static String blocked(Progress progress, CountDownLatch registered, CompletableFuture<Thread> ran) {
        try (Progress.Registration _ = progress.onCancel(() -> ran.complete(Thread.currentThread()))) {
            registered.countDown();
            ran.join();
            throw new WorkFailedException("canceling statement due to user request", "");
        }
    }

    /** What a watcher heard. */
    private static final class Heard<T> implements TaskRunner.Watcher<T> {
        private final List<String> said = new ArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void at(String doing) {
            said.add("at " + doing);
        }

        @Override
        public void done(T value) {
            said.add("done " + value);
            ended.countDown();
        }

        @Override
        public void failed(Throwable failure) {
            said.add("failed " + failure.getMessage());
            ended.countDown();
        }

        @Override
        public void cancelled() {
            said.add("cancelled");
            ended.countDown();
        }
    }
}
