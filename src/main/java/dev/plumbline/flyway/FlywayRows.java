package dev.plumbline.flyway;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Ledger;
import dev.plumbline.changelog.Revision;
import java.util.List;
import java.util.Optional;

/** How rows of {@code flyway_schema_history} name revisions: versions are equal as numbers, repeatable migrations by their description. */
final class FlywayRows implements Ledger.RowNames {
    @Override
    public Optional<Revision> find(String row, Changelog changelog) {
        Optional<VersionNumber> version = VersionNumber.of(row);
        return version.isEmpty()
                ? changelog.find(row)
                : changelog.revisions().stream()
                        .filter(revision -> VersionNumber.of(revision.id()).equals(version))
                        .findFirst();
    }

    /** A baseline at 0 declares that nothing of these migrations was there. */
    @Override
    public Optional<List<String>> upTo(String row, Changelog changelog) {
        VersionNumber baseline = VersionNumber.of(row).orElse(null);
        if (baseline == null) {
            return Optional.empty();
        }
        List<String> ids = changelog.revisions().stream()
                .map(Revision::id)
                .filter(id -> VersionNumber.of(id)
                        .filter(version -> version.compareTo(baseline) <= 0)
                        .isPresent())
                .toList();
        boolean declaresNothing = VersionNumber.of("0").filter(baseline::equals).isPresent();
        return ids.isEmpty() && !declaresNothing ? Optional.empty() : Optional.of(ids);
    }
}
