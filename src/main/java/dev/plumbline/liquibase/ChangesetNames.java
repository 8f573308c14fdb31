package dev.plumbline.liquibase;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Ledger;
import dev.plumbline.changelog.Revision;
import java.util.List;
import java.util.Optional;
import liquibase.changelog.ChangeSet;

/**
 * Changesets by file, id and author, {@code file::id::author}. A history holds the file as whoever ran Liquibase called it, below this or
 * that folder: so files match where one path ends with the other and no second changeset fits.
 */
final class ChangesetNames implements Ledger.RowNames {
    private static final String BETWEEN = "::";

    static String of(ChangeSet changeSet) {
        return changeSet.getFilePath() + BETWEEN + changeSet.getId() + BETWEEN + changeSet.getAuthor();
    }

    @Override
    public Optional<Revision> find(String row, Changelog changelog) {
        Optional<Revision> exact = changelog.find(row);
        if (exact.isPresent()) {
            return exact;
        }
        List<Revision> fitting = changelog.revisions().stream()
                .filter(revision -> fits(revision.id(), row))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean fits(String id, String row) {
        int ofId = id.indexOf(BETWEEN);
        int ofRow = row.indexOf(BETWEEN);
        return ofId >= 0
                && ofRow >= 0
                && id.substring(ofId).equals(row.substring(ofRow))
                && samePath(clean(id.substring(0, ofId)), clean(row.substring(0, ofRow)));
    }

    private static boolean samePath(String one, String other) {
        return one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one);
    }

    private static String clean(String path) {
        return path.replace('\\', '/').replaceFirst("^classpath:", "").replaceFirst("^(?:\\./|/)+", "");
    }
}
