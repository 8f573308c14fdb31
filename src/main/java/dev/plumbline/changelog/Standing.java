package dev.plumbline.changelog;

import java.util.List;

/**
 * What a history says, in revisions of a checkout.
 *
 * @param applied the revisions whose upgrades stand, for {@link Changelog#upTo}
 * @param stale those of them that ran with another text than the checkout has, as they may: the next run repeats them
 * @param lacking revisions that the checkout does not have
 * @param altered revisions that ran with another text than the checkout has, which the tool forbids
 * @param failed revisions that failed and wait for a repair
 */
public record Standing(
        List<String> applied, List<String> stale, List<String> lacking, List<String> altered, List<String> failed) {
    public Standing {
        applied = List.copyOf(applied);
        stale = List.copyOf(stale);
        lacking = List.copyOf(lacking);
        altered = List.copyOf(altered);
        failed = List.copyOf(failed);
    }

    /** Whether the checkout has everything that was applied, as it was applied. */
    public boolean isKnown() {
        return lacking.isEmpty() && altered.isEmpty() && failed.isEmpty();
    }
}
