package dev.plumbline.port;

import dev.plumbline.catalog.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Snapshots that are kept between runs, without what depends on what, as long as that from which they were made is the same. */
public interface KeptSnapshots {
    /** The snapshot that was kept under that name, where its footprint still holds. */
    Optional<Snapshot> find(List<String> name, Predicate<String> holds);

    /** Keeps one, whole or not at all; a failure to write is none. */
    void keep(List<String> name, String footprint, Snapshot snapshot);

    /** Where nothing is kept. */
    static KeptSnapshots none() {
        return new KeptSnapshots() {
            @Override
            public Optional<Snapshot> find(List<String> name, Predicate<String> holds) {
                return Optional.empty();
            }

            @Override
            public void keep(List<String> name, String footprint, Snapshot snapshot) {}
        };
    }
}
