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
     * @param rows which rows were seen to survive
     */
    record Proven(List<ObjectId> unproven, SeededRows rows) implements Proof {
        public Proven {
            unproven = List.copyOf(unproven);
        }

        /** Without rows. */
        public Proven(List<ObjectId> unproven) {
            this(unproven, SeededRows.NONE);
        }
    }

    /**
     * A statement failed, differences remained, or rows were lost without a word.
     *
     * @param remaining the differences that were left
     * @param failure the statement that failed and the server's words; empty where all ran
     * @param lost tables and columns whose row or value was gone although no statement says that it loses data
     */
    record Refuted(List<Difference> remaining, String failure, List<ObjectId> lost) implements Proof {
        public Refuted {
            remaining = List.copyOf(remaining);
            lost = List.copyOf(lost);
        }

        /** Without a loss of rows. */
        public Refuted(List<Difference> remaining, String failure) {
            this(remaining, failure, List.of());
        }
    }

    /**
     * It was not tried, or no copy could be made.
     *
     * @param reason one sentence
     */
    record Skipped(String reason) implements Proof {}
}
