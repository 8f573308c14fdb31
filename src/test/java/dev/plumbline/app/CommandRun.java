package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.cli.CommandLines;
import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.cli.Wiring;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One command as a shell would run it, with what it printed and answered. */
record CommandRun(int code, String out, String err) {
    static CommandRun of(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLines.run(new TestWiring(), new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** A command on a project. */
    static CommandRun on(Path project, String command, String... options) {
        List<String> words = new ArrayList<>(List.of(command, project.toString()));
        words.addAll(List.of(options));
        return of(words.toArray(String[]::new));
    }

    /** The review that it printed as JSON. */
    ReviewReport review() {
        return new ReviewReport(out);
    }

    /** That it answered so, and told no fault of its own. */
    CommandRun answers(int expected) {
        assertEquals(expected, code, this::toString);
        assertNoTrace();
        return this;
    }

    /**
     * That it failed with one clear line, and at most one more that says what to do; answers the first.
     */
    String failsWith(int expected) {
        answers(expected);
        List<String> lines = err.lines().toList();
        assertTrue(!lines.isEmpty() && lines.size() <= 2, () -> "not one line and a remedy:\n" + err);
        assertTrue(lines.getFirst().startsWith("plumbline: "), err);
        assertEquals("", out);
        return lines.getFirst();
    }

    private void assertNoTrace() {
        for (String text : List.of(out, err)) {
            assertFalse(text.contains("\tat "), text);
            assertFalse(text.contains("Exception"), text);
            assertFalse(text.contains("fault of Plumbline"), text);
        }
    }

    private static final class TestWiring implements Wiring {
        @Override
        public Jobs open(Settings settings) {
            return Reviews.jobs(settings, null);
        }

        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public void openWindow(@Nullable Path project, Settings settings) {
            throw new AssertionError("no window was asked for");
        }

        @Override
        public Path sample() {
            return Folders.SAMPLE;
        }

        @Override
        public void listCache(PrintWriter to) {
            throw new AssertionError("the cache was not asked for");
        }

        @Override
        public void clearCache(PrintWriter to) {
            throw new AssertionError("the cache was not asked for");
        }
    }
}
