package dev.plumbline.flyway;

import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ProjectFolder;
import dev.plumbline.port.SqlSplitter;
import java.nio.file.Path;

/** Reads a folder of Flyway's SQL migrations: versioned ones in order of their versions, then repeatable ones by description. */
public final class FlywayReader implements MigrationReader {
    private final SqlSplitter splitter;

    public FlywayReader(SqlSplitter splitter) {
        this.splitter = splitter;
    }

    @Override
    public String tool() {
        return "flyway";
    }

    @Override
    public Changelog read(Path root, MigrationSet set, Progress progress) {
        progress.at("reading migrations of " + set.name());
        return new FolderReading(new ProjectFolder(root), set, splitter, progress).changelog();
    }

    /** The first line of a file. */
    static Place place(String file) {
        return new Place(file, 1);
    }
}
