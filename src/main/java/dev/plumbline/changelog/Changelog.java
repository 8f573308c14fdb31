package dev.plumbline.changelog;

import dev.plumbline.catalog.Gap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All revisions of one migration set in an order in which they can run, parents first.
 *
 * @param heads the revisions that nothing follows, sorted
 * @param filtersAutogenerate whether the tool's set-up keeps it from other services' tables (Alembic: include_name or include_object)
 * @param ledger how the tool's history is read
 * @param onlyFromBaseline revisions that an empty database does not need, because a baseline migration stands for them (Flyway)
 * @param gaps what of the set itself could not be read: files, cycles, missing parents
 */
public record Changelog(
        MigrationSet set,
        List<Revision> revisions,
        List<String> heads,
        boolean filtersAutogenerate,
        List<Gap> gaps,
        Ledger ledger,
        Set<String> onlyFromBaseline) {
    /** One of a tool whose history names its newest revisions, as Alembic's does. */
    public Changelog(
            MigrationSet set,
            List<Revision> revisions,
            List<String> heads,
            boolean filtersAutogenerate,
            List<Gap> gaps) {
        this(set, revisions, heads, filtersAutogenerate, gaps, new Ledger.Pointers(), Set.of());
    }

    public Changelog {
        onlyFromBaseline = Set.copyOf(onlyFromBaseline);
        revisions = List.copyOf(revisions);
        heads = List.copyOf(heads);
        gaps = List.copyOf(gaps);
    }

    /** The revision of that id; Alembic also takes an unambiguous beginning, which a history table never holds. */
    public Optional<Revision> find(String id) {
        return revisions.stream().filter(revision -> revision.id().equals(id)).findFirst();
    }

    /** What an empty database is brought to head by. */
    public List<Revision> fromEmpty() {
        return revisions.stream()
                .filter(revision -> !onlyFromBaseline.contains(revision.id()))
                .toList();
    }

    /** Those revisions with everything they follow or depend on, in running order; ids that are not known are passed over. */
    public List<Revision> upTo(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        List<Revision> reversed = new ArrayList<>();
        for (Revision revision : revisions.reversed()) {
            if (wanted.contains(revision.id())) {
                reversed.add(revision);
                wanted.addAll(revision.parents());
                wanted.addAll(revision.dependsOn());
            }
        }
        return reversed.reversed();
    }
}
