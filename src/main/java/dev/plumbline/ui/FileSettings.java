package dev.plumbline.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Settings in one properties file. A file that cannot be read or written costs the memory, never the window: it then remembers until
 * the end of the program.
 */
public final class FileSettings implements Settings {
    private static final System.Logger LOG = System.getLogger(FileSettings.class.getName());
    private final Path file;
    private final Properties values = new Properties();

    public FileSettings(Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            load();
        }
    }

    @Override
    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    @Override
    public synchronized void put(String name, String value) {
        Object before = value.isEmpty() ? values.remove(name) : values.setProperty(name, value);
        if (!value.equals(before == null ? "" : before)) {
            save();
        }
    }

    private void load() {
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "cannot read the settings of the window, {0}: {1}",
                    file,
                    e.getMessage());
        }
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "cannot write the settings of the window, {0}: {1}",
                    file,
                    e.getMessage());
        }
    }
}
