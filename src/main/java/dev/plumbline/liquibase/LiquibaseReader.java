package dev.plumbline.liquibase;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Ledger;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RevisionRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads changelogs by Liquibase's own parsers, in all its formats. Nothing of the project is run while it is read; what would run code or
 * leads out of the project is a gap.
 */
public final class LiquibaseReader implements MigrationReader {
    /** The version in whose SQL a changelog is shown before a server is known. */
    private static final int SHOWN_FOR = 17;

    @Override
    public String tool() {
        return "liquibase";
    }

    @Override
    public Changelog read(Path root, MigrationSet set, Progress progress) {
        progress.at("reading migrations of " + set.name());
        ChangelogFile file = ChangelogFile.of(root, set);
        try {
            return Quiet.call(file.files(), () -> {
                Postgres imagined = Postgres.imagined(SHOWN_FOR);
                return new ChangelogReading(file, imagined, file.parse(imagined), progress).changelog();
            });
        } catch (Exception e) {
            progress.check();
            return unread(set, Failure.text(e));
        }
    }

    private static Changelog unread(MigrationSet set, String reason) {
        Gap gap = Gap.ofEverything("the changelog cannot be read: " + reason, set.folder());
        Ledger ledger = new Ledger.Journal(new ChangesetNames(), Map.of());
        return new Changelog(set, List.of(), List.of(), true, List.of(gap), ledger, Set.of());
    }

    @Override
    public Optional<NextMigration> next(Path root, Changelog changelog, NextMigration.Wanted wanted) {
        return Optional.of(new NextChangeset(root, changelog).of(wanted));
    }

    /** Preconditions decide while it runs. */
    @Override
    public boolean statementsSayAll() {
        return false;
    }

    @Override
    public RevisionRunner runner(Path root, Changelog changelog) {
        return new ChangesetRunner(ChangelogFile.of(root, changelog.set()));
    }
}
