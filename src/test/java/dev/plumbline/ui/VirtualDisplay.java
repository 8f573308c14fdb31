package dev.plumbline.ui;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A display for window tests where there is none: an Xvfb that ends by itself some seconds after its last client, since killing it
 * under a running JavaFX takes the whole process with it; where no test opened a window it is ended at the close. JavaFX reads DISPLAY
 * from the process' environment, which Java cannot change; setenv of the C library does.
 */
public final class VirtualDisplay implements LauncherSessionListener {
    private static final String NEEDED =
            "window tests need a display: set DISPLAY, or apt-get install xvfb libgtk-3-0 libxtst6 libgl1 libxxf86vm1";

    private @Nullable Process server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        server = start();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        boolean windows = Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("JavaFX Application Thread"));
        if (server != null && !windows) {
            server.destroy();
        }
    }

    /** Starts one where DISPLAY is not set; on Linux only, other systems have their own. Null where none was needed. */
    static @Nullable Process start() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        String display = System.getenv("DISPLAY");
        if (!linux || (display != null && !display.isEmpty())) {
            return null;
        }
        try {
            Process server = new ProcessBuilder(
                            "Xvfb",
                            "-displayfd",
                            "1",
                            "-screen",
                            "0",
                            "1920x1200x24",
                            "-nolisten",
                            "tcp",
                            "-terminate",
                            "10")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String number = server.inputReader().readLine();
            if (number == null) {
                throw new IllegalStateException("Xvfb ended at once. " + NEEDED);
            }
            setDisplay(":" + number.strip());
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(NEEDED, e);
        }
    }

    @SuppressWarnings("restricted")
    private static void setDisplay(String display) {
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(
                linker.defaultLookup().find("setenv").orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int answer = (int) setenv.invokeExact(arena.allocateFrom("DISPLAY"), arena.allocateFrom(display), 1);
            if (answer != 0) {
                throw new IllegalStateException("setenv answered " + answer);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("setting DISPLAY", e);
        }
    }
}
