package dev.plumbline.alembic;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.source.DeepStack;
import dev.plumbline.source.Footprint;
import dev.plumbline.source.ProjectCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an Alembic folder without running it: revisions, their order, and the SQL that each upgrade sends to PostgreSQL. */
public final class AlembicReader implements MigrationReader {
    @Override
    public String tool() {
        return "alembic";
    }

    @Override
    public Changelog read(Path root, MigrationSet set, Progress progress) {
        return read(root, set, null, progress);
    }

    @Override
    public Watched watched(Path root, MigrationSet set, Progress progress) {
        Footprint footprint = new Footprint();
        Changelog changelog = read(root, set, footprint, progress);
        return new Watched(changelog, footprint.text());
    }

    @Override
    public boolean holds(Path root, String footprint) {
        return Footprint.holds(root, footprint);
    }

    private static Changelog read(Path root, MigrationSet set, @Nullable Footprint footprint, Progress progress) {
        progress.at("reading migrations of " + set.name());
        SetFolders folders = SetFolders.find(new ProjectCode(root, around(set.folder()), footprint), set.folder());
        ProjectCode code = new ProjectCode(root, folders.importFolders(), footprint);
        return DeepStack.call(() -> new SetReading(code, folders, set, progress).changelog());
    }

    @Override
    public Optional<NextMigration> next(Path root, Changelog changelog, NextMigration.Wanted wanted) {
        MigrationSet set = changelog.set();
        SetFolders folders = SetFolders.find(new ProjectCode(root, around(set.folder())), set.folder());
        ProjectCode code = new ProjectCode(root, folders.importFolders());
        return DeepStack.call(() -> {
            EnvironmentScript.Facts facts = EnvironmentScript.read(code, folders, set.history());
            return Optional.of(new NextRevision(code, folders, changelog, facts.convention()).of(wanted));
        });
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
