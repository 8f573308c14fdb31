package dev.plumbline.cli;

import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where a report goes: standard output, or a file that appears whole or not at all. */
final class Output {
    private final PrintWriter out;
    private final @Nullable Path file;

    Output(PrintWriter out, @Nullable Path file) {
        this.out = out;
        this.file = file;
    }

    void write(String report) {
        if (file == null) {
            out.print(report);
            out.flush();
        } else {
            writeFile(file.toAbsolutePath(), report);
        }
    }

    private static void writeFile(Path file, String report) {
        try {
            Path folder = file.getParent() == null ? file : file.getParent();
            Path part = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            try {
                Files.writeString(part, report, StandardCharsets.UTF_8);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new WorkFailedException(
                    "cannot write " + file + ": " + e.getMessage(),
                    "Name a file in a folder that is there and can be written.",
                    e);
        }
    }
}
