package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Difference;
import java.util.List;

/** What became of a plan that was run on a scratch copy of the actual side and compared again. */
public sealed interface Proof {
    /**
     * Nothing remained.
     *
     * @param unproven objects of which the scratch server could not show it, such as those of roles that only the live server has
     */
    record Proven(List<ObjectId> unproven) implements Proof {
        public Proven {
            unproven = List.copyOf(unproven);
        }
    }

    /**
     * A statement failed, or differences remained.
     *
     * @param remaining the differences that were left
     * @param failure the statement that failed and the server's words; empty where all ran
     */
    record Refuted(List<Difference> remaining, String failure) implements Proof {
        public Refuted {
            remaining = List.copyOf(remaining);
        }
    }

    /**
     * It was not tried, or no copy could be made.
     *
     * @param reason one sentence
     */
    record Skipped(String reason) implements Proof {}
}
