package dev.plumbline.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that prints DDL, and how it ends. */
class DdlProgramTest {
    @TempDir
    Path folder;

    @Test
    void standardOutputIsTheAnswerAndStandardErrorIsNot() {
        assertEquals(
                "SELECT 1;\n", program("echo 'SELECT 1;'; echo noise >&2", 60).run(new Stoppable()));
    }

    @Test
    void itRunsInItsFolder() throws IOException {
        Files.writeString(folder.resolve("ddl.sql"), "SELECT 2;");
        assertEquals("SELECT 2;", program("cat ddl.sql", 60).run(new Stoppable()));
    }

    @Test
    void oneThatDoesNotEndIsStopped() {
        WorkFailedException failure = assertThrows(
                WorkFailedException.class, () -> program("sleep 600", 1).run(new Stoppable()));
        assertEquals("the program did not end within 1 s and was stopped: sleep 600", failure.getMessage());
    }

    /** The grandchild holds the pipe until it is gone: that it can be read to its end says that the whole tree ended. */
    @Test
    void cancelEndsItWithAllThatItStarted() throws IOException {
        Path pid = folder.resolve("pid");
        Stoppable progress = new Stoppable();
        DdlProgram program =
                program("(sleep 600 & echo $! > " + pid + ".new; mv " + pid + ".new " + pid + "; wait)", 600);
        progress.whenRunning = () -> {
            while (!Files.exists(pid)) {
                Thread.onSpinWait();
            }
            progress.stop();
        };
        assertThrows(CancelledException.class, () -> program.run(progress));
        long child = Long.parseLong(Files.readString(pid).strip());
        assertFalse(ProcessHandle.of(child)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .command()
                        .filter(name -> name.endsWith("sleep"))
                        .isPresent())
                .isPresent());
        assertTrue(progress.cancelled());
    }

    private DdlProgram program(String line, int seconds) {
        return new DdlProgram(line, folder, Duration.ofSeconds(seconds));
    }

    private static final class Stoppable implements Progress {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private volatile Runnable action = () -> {};
        private Runnable whenRunning = () -> {};

        void stop() {
            stopped.set(true);
            action.run();
        }

        @Override
        public void at(String doing) {}

        @Override
        public boolean cancelled() {
            return stopped.get();
        }

        @Override
        public Registration onCancel(Runnable wanted) {
            action = wanted;
            Thread.ofVirtual().start(whenRunning);
            return () -> {};
        }
    }
}
