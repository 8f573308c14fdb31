package dev.plumbline.workflow;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Difference;
import java.util.Optional;
import java.util.Set;

/** Texts that PostgreSQL writes otherwise once it has read what it wrote; after that they stay. */
final class Spelling {
    private static final Set<String> TEXTS = Set.of(
            "definition",
            "columns",
            "body",
            "using",
            "check",
            "defaultValue",
            "generated",
            "partitionKey",
            "arguments");

    private Spelling() {}

    /** Whether nothing but such texts differs. */
    static boolean only(Difference difference) {
        return difference instanceof Difference.Changed changed
                && changed.changes().stream().allMatch(change -> TEXTS.contains(change.name()));
    }

    /** Whether only spelling differs, and the other reading has the spelling that was found. */
    static boolean isThatOf(Snapshot reading, Difference difference) {
        return only(difference)
                && difference instanceof Difference.Changed changed
                && reading.find(changed.id()).equals(Optional.of(changed.actual()));
    }
}
