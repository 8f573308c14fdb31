package dev.plumbline.diff;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import java.util.List;

/**
 * What {@link Differ} found: the differences sorted by id, how many objects are equal, and where nothing can be said.
 */
public record Comparison(Snapshot expected, Snapshot actual, List<Difference> differences, int equal, List<Gap> gaps) {
    public Comparison {
        differences = List.copyOf(differences);
        gaps = List.copyOf(gaps);
    }

    /** Whether both sides are known to be the same: no difference, and no gap. */
    public boolean inSync() {
        return differences.isEmpty() && gaps.isEmpty();
    }
}
