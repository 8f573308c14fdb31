package dev.plumbline.postgres;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Connection.Target;
import dev.plumbline.port.LiveReading;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.UnreachableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A database that SQL files of a folder make, each in a transaction of its own, in the order of their names. */
record BuiltDatabase(String name, Target.Build build, ScratchDatabases scratch) {
    LiveReading read(LiveReader reader) {
        Integer wanted = build.major();
        int major = wanted == null ? scratch.newestMajor() : wanted;
        ScratchRequest request = new ScratchRequest(major, build.presets(), List.of(), List.of());
        try (ScratchDatabase database = scratch.create(request, reader.progress())) {
            for (Path file : files(build.folder())) {
                reader.progress().check();
                reader.progress().at("building " + name + ": " + file.getFileName());
                run(database, file);
            }
            return ((WorkingDatabase) database).readLive(reader, name);
        } catch (SQLException e) {
            throw unreachable(ServerErrors.textOf(e));
        }
    }

    private void run(ScratchDatabase database, Path file) {
        String shown = build.folder().getFileName() + "/" + file.getFileName();
        switch (database.runFile(SqlFiles.read(file), shown)) {
            case ReplayOutcome.Failed failed -> throw unreachable(failed.message());
            case ReplayOutcome.NotAllowed refused -> throw unreachable(refused.message());
            case ReplayOutcome.Done ignored -> {}
            case ReplayOutcome.LeftOut ignored -> {}
        }
    }

    private UnreachableException unreachable(String why) {
        return new UnreachableException(
                name + " cannot be built: " + why,
                "Mend the SQL file; it runs as a plain role that owns the database.",
                new IllegalStateException(why));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = SqlFiles.inOrder(entries);
            if (files.isEmpty()) {
                throw new ConfigurationException("no .sql files in " + folder, "Name a folder of .sql files.");
            }
            return files;
        } catch (IOException e) {
            throw new ConfigurationException("the folder " + folder + " cannot be read: " + e.getMessage(), "");
        }
    }
}
