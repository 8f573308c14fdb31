package dev.plumbline.drift;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import java.util.List;

/**
 * How a service's head falls short of its models.
 *
 * @param missing what the models declare and no migration makes
 * @param changed what head has otherwise than the models say
 * @param dropped what a later revision drops although the models still declare it
 * @param more what head has and the models, which could, do not declare
 * @param gaps what of the models or migrations is not known
 */
public record Shortfall(
        List<ObjectId> missing, List<ObjectId> changed, List<ObjectId> dropped, List<ObjectId> more, List<Gap> gaps) {
    public Shortfall {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
        dropped = List.copyOf(dropped);
        more = List.copyOf(more);
        gaps = List.copyOf(gaps);
    }

    /** Whether a migration is missing. */
    public boolean isThere() {
        return !missing.isEmpty() || !changed.isEmpty();
    }
}
