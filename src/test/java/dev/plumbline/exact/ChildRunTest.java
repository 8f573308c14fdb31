package dev.plumbline.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.port.CancelledException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import dev.plumbline.postgres.NoProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that hang, fork, fail and talk: each ends, with all that it started. */
class ChildRunTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path temp;

    @Test
    void exitCodeAndBothOutputsAreKept() {
        assertEquals(
                new ChildRun.Result(Optional.of(7), "out\nerr"),
                run("echo out; echo err >&2; exit 7", LONG, NoProgress.INSTANCE));
    }

    @Test
    void whatHangsIsEndedInTime() {
        long start = System.nanoTime();
        ChildRun.Result result = run("echo begun; exec sleep 1000", Duration.ofSeconds(1), NoProgress.INSTANCE);
        assertEquals(Optional.empty(), result.code());
        assertEquals("begun", result.output());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(30).toNanos());
    }

    @Test
    void whatForksAndLeavesItsGroupIsEndedToo() throws IOException {
        Path pids = temp.resolve("pids");
        String fork = "setsid sh -c 'echo $$ >> " + pids + "; exec sleep 1000' >/dev/null 2>&1 & "
                + "sh -c 'sleep 1000 & echo $! >> " + pids + "'; "
                + "while [ \"$(wc -l < " + pids + ")\" != 2 ]; do :; done; echo done";
        ChildRun.Result result = run(fork, LONG, NoProgress.INSTANCE);
        assertEquals(Optional.of(0), result.code());
        List<String> started = Files.readAllLines(pids);
        assertEquals(2, started.size());
        for (String pid : started) {
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(each -> each.onExit().join());
            assertFalse(ProcessHandle.of(Long.parseLong(pid))
                    .map(ProcessHandle::isAlive)
                    .orElse(false));
        }
    }

    @Test
    void cancellingEndsIt() {
        Progress cancelled = new Progress() {
            @Override
            public void at(String doing) {
                // Nobody watches.
            }

            @Override
            public boolean cancelled() {
                return true;
            }

            @Override
            public Registration onCancel(Runnable action) {
                action.run();
                return () -> {};
            }
        };
        assertThrows(CancelledException.class, () -> run("exec sleep 1000", LONG, cancelled));
    }

    @Test
    void endlessOutputIsBounded() {
        ChildRun.Result result = run("yes | head -c 5000000; echo end", LONG, NoProgress.INSTANCE);
        assertEquals(Optional.of(0), result.code());
        assertTrue(result.output().endsWith("end"));
        assertTrue(result.output().length() <= 16_000);
    }

    @Test
    void nothingOfOurEnvironmentIsHandedOn() {
        ChildRun run = new ChildRun(List.of("/usr/bin/env"), temp, Map.of("A", "1"), LONG);
        List<String> lines =
                run.run(NoProgress.INSTANCE).output().lines().sorted().toList();
        assertEquals("A=1", lines.getFirst());
        assertTrue(lines.getLast().startsWith("PLUMBLINE_RUN="), lines.toString());
        assertEquals(2, lines.size());
    }

    @Test
    void aProgramThatCannotBeStartedIsOneClearFailure() {
        String nowhere = temp.resolve("nowhere").toString();
        WorkFailedException failed = assertThrows(
                WorkFailedException.class,
                () -> new ChildRun(List.of(nowhere), temp, Map.of(), LONG).run(NoProgress.INSTANCE));
        assertTrue(failed.getMessage().startsWith(nowhere + " cannot be started: "), failed.getMessage());
        assertEquals("Name the service's interpreter with --python PATH.", failed.remedy());
    }

    private ChildRun.Result run(String script, Duration limit, Progress progress) {
        return new ChildRun(List.of("/bin/sh", "-c", script), temp, Map.of("PATH", "/usr/bin:/bin"), limit)
                .run(progress);
    }
}
