package dev.plumbline.port;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.NextMigration;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the migrations of one tool without running them. */
public interface MigrationReader {
    /** The tool, as project files name it: {@code alembic}. */
    String tool();

    /** Everything in the set's folder; what cannot be read is a gap with its place. */
    Changelog read(Path root, MigrationSet set, Progress progress);

    /**
     * A set as it was read.
     *
     * @param footprint what the files answered, for {@link #holds}; empty where the reader does not say
     */
    record Watched(Changelog changelog, String footprint) {}

    /** The same, with what it depends on. */
    default Watched watched(Path root, MigrationSet set, Progress progress) {
        return new Watched(read(root, set, progress), "");
    }

    /** Whether reading would end as it did when it left that footprint. */
    default boolean holds(Path root, String footprint) {
        return false;
    }

    /** Whether the statements of its revisions are all that their upgrades send, so that a replay of the same may be kept and reused. */
    default boolean statementsSayAll() {
        return true;
    }

    /** Who runs the set's revisions in one replay; most tools' statements are known beforehand. */
    default RevisionRunner runner(Path root, Changelog changelog) {
        return RevisionRunner.ofStatements();
    }

    /** The file that would come next in the set, as its own are written; empty where this tool's files cannot be drafted. */
    default Optional<NextMigration> next(Path root, Changelog changelog, NextMigration.Wanted wanted) {
        return Optional.empty();
    }
}
