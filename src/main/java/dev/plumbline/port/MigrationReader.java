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
