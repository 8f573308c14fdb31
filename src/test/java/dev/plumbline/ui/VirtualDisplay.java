package dev.plumbline.ui;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A display for window tests where there is none: an Xvfb that ends by itself ten seconds after its last client. This process is one
 * for as long as it lives, so that the server neither ends before the first window nor outlives a process that is killed; and nobody
 * ends the server under a running JavaFX, which would take the whole process with it. JavaFX reads DISPLAY from the process'
 * environment, which Java cannot change; setenv of the C library does.
 */
public final class VirtualDisplay implements LauncherSessionListener {
    private static final String NEEDED =
            "window tests need a display: set DISPLAY, or apt-get install xvfb libgtk-3-0 libxtst6 libgl1 libxxf86vm1";

    /** Little-endian, protocol 11.0, no authorisation: how a client of X greets the server. */
    private static final byte[] GREETING = {'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    /** Open until the process ends. */
    private static @Nullable SocketChannel client;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        start();
    }

    /** Starts one where DISPLAY is not set; on Linux only, other systems have their own. */
    static synchronized void start() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        String display = System.getenv("DISPLAY");
        if (linux && client == null && (display == null || display.isEmpty())) {
            try {
                String number = startServer();
                client = greet(number);
                setDisplay(":" + number);
            } catch (IOException e) {
                throw new IllegalStateException(NEEDED, e);
            }
        }
    }

    private static String startServer() throws IOException {
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
            throw new IOException("Xvfb ended at once");
        }
        return number.strip();
    }

    private static SocketChannel greet(String number) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + number));
        channel.write(ByteBuffer.wrap(GREETING));
        ByteBuffer answer = ByteBuffer.allocate(1);
        if (channel.read(answer) != 1 || answer.get(0) != 1) {
            throw new IOException("Xvfb does not let us in");
        }
        return channel;
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
