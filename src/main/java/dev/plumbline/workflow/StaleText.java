package dev.plumbline.workflow;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is not known of an applied state because a revision ran there with a text that the checkout no longer has: what its present text
 * makes or changes, and, as the lost text may have made others, everything of the same kinds but tables and what belongs to them.
 */
final class StaleText {
    private static final Set<String> KNOWN_ALL_THE_SAME = Set.of("table", "column", "schema");

    private StaleText() {}

    static List<Gap> gaps(Snapshot before, Snapshot after, Revision revision) {
        String reason = revision.id() + " ran with another text than this checkout has, and will run again";
        String place = revision.place().toString();
        List<ObjectId> touched = after.objects().values().stream()
                .filter(object -> !before.find(object.id()).equals(Optional.of(object)))
                .map(CatalogObject::id)
                .sorted()
                .toList();
        Set<String> kinds = new TreeSet<>();
        touched.forEach(id -> kinds.add(id.kind()));
        kinds.removeAll(KNOWN_ALL_THE_SAME);
        List<Gap> gaps = new ArrayList<>();
        if (!touched.isEmpty()) {
            gaps.add(new Gap("*", "*", touched, reason, place));
        }
        kinds.forEach(kind -> gaps.add(new Gap("*", kind, List.of(), reason, place)));
        return gaps;
    }
}
