package dev.plumbline.alembic;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.source.DeepStack;
import dev.plumbline.source.ProjectCode;
import java.nio.file.Path;
import java.util.ArrayList;
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
        SetFolders folders = SetFolders.find(new ProjectCode(root, around(set.folder())), set.folder());
        ProjectCode code = new ProjectCode(root, folders.importFolders());
        return DeepStack.call(() -> new SetReading(code, folders, set, progress).changelog());
    }

    /** The set's folder and those around it, where packages that an ini names may lie. */
    private static List<String> around(String folder) {
        List<String> folders = new ArrayList<>();
        for (String at = folder; !at.isEmpty(); at = SetFolders.parent(at)) {
            folders.add(at);
        }
        folders.add("src");
        return folders;
    }
}
