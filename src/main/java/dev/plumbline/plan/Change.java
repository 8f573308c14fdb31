package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.diff.Difference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of one object: made, removed, changed in place, or removed and made again. */
final class Change {
    private final @Nullable CatalogObject from;
    private final @Nullable CatalogObject to;
    private final Difference cause;
    private boolean again;

    /** Of an object that differs, or that must be made again because of one that does. */
    Change(@Nullable CatalogObject from, @Nullable CatalogObject to, Difference cause) {
        this.from = from;
        this.to = to;
        this.cause = cause;
    }

    static Change of(Difference.Changed changed) {
        return new Change(changed.actual(), changed.expected(), changed);
    }

    @Nullable
    CatalogObject from() {
        return from;
    }

    @Nullable
    CatalogObject to() {
        return to;
    }

    CatalogObject actual() {
        return Objects.requireNonNull(from);
    }

    CatalogObject expected() {
        return Objects.requireNonNull(to);
    }

    Difference cause() {
        return cause;
    }

    boolean inPlace() {
        return from != null && to != null && !again;
    }

    boolean goes() {
        return from != null && (to == null || again);
    }

    boolean comes() {
        return to != null && (from == null || again);
    }

    void makeAgain() {
        again = true;
    }
}
