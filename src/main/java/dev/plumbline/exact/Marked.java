package dev.plumbline.exact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process inherited a variable, where the system says so ({@code /proc/PID/environ}). */
final class Marked {
    private Marked() {}

    static boolean with(ProcessHandle process, String variable) {
        Path environ = Path.of("/proc", String.valueOf(process.pid()), "environ");
        try {
            return Files.isReadable(environ)
                    && new String(Files.readAllBytes(environ), StandardCharsets.ISO_8859_1).contains(variable);
        } catch (IOException e) {
            return false;
        }
    }
}
