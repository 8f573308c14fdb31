package dev.plumbline.plan;

import java.util.List;

/** Whether the rows that are there fit what a statement demands of them. */
public sealed interface RowCheck {
    /** Not asked yet; all of the probes must find nothing. */
    record Open(List<RowProbe> probes) implements RowCheck {
        public Open {
            probes = List.copyOf(probes);
        }
    }

    /** They fitted when they were asked. */
    record Fits() implements RowCheck {}

    /**
     * Some do not, so that the statement will fail.
     *
     * @param count how many
     * @param more whether that is only where the counting ended
     * @param examples primary keys of some, such as {@code id 4}
     */
    record DoesNotFit(long count, boolean more, List<String> examples) implements RowCheck {
        public DoesNotFit {
            examples = List.copyOf(examples);
        }
    }

    /**
     * It could not be asked.
     *
     * @param reason a clause that says why
     */
    record Unknown(String reason) implements RowCheck {}
}
