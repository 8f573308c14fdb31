package dev.plumbline.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.SnapshotFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saved snapshots as JSON, {@code plumbline-snapshot/1}; written and read as a stream. */
public final class JsonSnapshots implements SnapshotFiles {
    static final String FORMAT = "plumbline-snapshot/1";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    @Override
    public void save(Snapshot snapshot, Writer to) {
        try (JsonGenerator json = JSON.createGenerator(to)) {
            json.setPrettyPrinter(lines());
            new SnapshotWriter(json).write(snapshot);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshot cannot be written: " + e.getMessage(), e);
        }
    }

    private static DefaultPrettyPrinter lines() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        return printer;
    }

    @Override
    public Snapshot load(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file);
                JsonParser json = JSON.createParser(reader)) {
            return new SnapshotReader(json, file.toString()).read();
        } catch (JsonProcessingException e) {
            throw SnapshotReader.wrong(file.toString(), e.getLocation(), "this is not JSON: " + e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file + ": the file is not written in UTF-8", SnapshotReader.SAVE_AGAIN);
        } catch (IOException e) {
            throw new ConfigurationException(
                    file + ": the snapshot cannot be read: " + e.getMessage(), "Check that it exists and may be read.");
        }
    }
}
