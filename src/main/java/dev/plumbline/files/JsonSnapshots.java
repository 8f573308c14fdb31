package dev.plumbline.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.catalog.Fingerprint;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.SnapshotFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Saved snapshots as JSON, {@code plumbline-snapshot/1}; written and read as a stream. */
public final class JsonSnapshots implements SnapshotFiles {
    static final String FORMAT = "plumbline-snapshot/1";

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** The fingerprint is computed while the objects are written, and put in its place at the end. */
    @Override
    public String text(Snapshot snapshot) {
        CompletableFuture<Fingerprint> fingerprint = CompletableFuture.supplyAsync(snapshot::fingerprint);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(lines());
            new SnapshotWriter(json).write(snapshot);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshot cannot be written: " + e.getMessage(), e);
        }
        StringBuffer written = text.getBuffer();
        int field = written.indexOf("\"fingerprint\" : \"" + SnapshotWriter.TO_COME);
        int place = written.indexOf(SnapshotWriter.TO_COME, field);
        return written.replace(
                        place,
                        place + SnapshotWriter.TO_COME.length(),
                        fingerprint.join().sha256())
                .toString();
    }

    private static DefaultPrettyPrinter lines() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        return printer;
    }

    @Override
    public Snapshot load(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return load(reader, file);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file + ": the file is not written in UTF-8", SnapshotReader.SAVE_AGAIN);
        } catch (IOException e) {
            throw new ConfigurationException(
                    file + ": the snapshot cannot be read: " + e.getMessage(), "Check that it exists and may be read.");
        }
    }

    /** What follows in a file. */
    Snapshot load(Reader reader, Path file) throws IOException {
        try (JsonParser json = JSON.createParser(reader)) {
            return new SnapshotReader(json, file.toString()).read();
        } catch (JsonProcessingException e) {
            throw SnapshotReader.wrong(file.toString(), e.getLocation(), "this is not JSON: " + e.getOriginalMessage());
        }
    }
}
