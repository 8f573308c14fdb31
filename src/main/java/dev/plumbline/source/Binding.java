package dev.plumbline.source;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a name of a scope stands for. */
sealed interface Binding {
    /** Its value, or null while it has none. */
    @Nullable
    PyValue value();

    /** What was set. */
    record Value(PyValue value) implements Binding {}

    /** An imported name; while it is followed it is not there, so that a package may import its own modules. */
    final class Import implements Binding {
        private final Supplier<PyValue> follow;
        private boolean following;
        private @Nullable PyValue known;

        Import(Supplier<PyValue> follow) {
            this.follow = follow;
        }

        @Override
        public @Nullable PyValue value() {
            if (known != null || following) {
                return known;
            }
            following = true;
            try {
                PyValue found = follow.get();
                known = found instanceof Unknown ? null : found;
                return found;
            } finally {
                following = false;
            }
        }
    }
}
