package dev.plumbline.alembic;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.source.ProjectCode;
import java.nio.file.Path;
import java.util.List;

/** Reads an Alembic folder without running it: revisions, their order, and the SQL that each upgrade sends to PostgreSQL. */
public final class AlembicReader implements MigrationReader {
    @Override
    public String tool() {
        return "alembic";
    }

    @Override
    public Changelog read(Path root, MigrationSet set, Progress progress) {
        progress.at("reading migrations of " + set.name());
        SetFolders folders = SetFolders.find(new ProjectCode(root, List.of()), set.folder());
        ProjectCode code = new ProjectCode(root, folders.importFolders());
        return new SetReading(code, folders, set, progress).changelog();
    }
}
