package dev.plumbline.plan;

import org.jspecify.annotations.Nullable;

/** The words at the end of a foreign key's definition that can be altered in place. */
final class Deferral {
    private Deferral() {}

    /** What {@code ALTER CONSTRAINT} must be told; null where something else differs too. */
    static @Nullable String change(String before, String after) {
        if (!core(before).equals(core(after))) {
            return null;
        }
        return !after.contains(" DEFERRABLE")
                ? "NOT DEFERRABLE"
                : "DEFERRABLE "
                        + (after.endsWith(" INITIALLY DEFERRED") ? "INITIALLY DEFERRED" : "INITIALLY IMMEDIATE");
    }

    private static String core(String definition) {
        return definition.replaceFirst(" DEFERRABLE( INITIALLY DEFERRED)?$", "");
    }
}
