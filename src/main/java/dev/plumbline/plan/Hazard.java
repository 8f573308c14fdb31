package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One named danger of one statement to one object.
 *
 * @param object what is in danger: the relation for a lock or a rewrite, else what the statement acts on
 * @param lock what others wait for; null where the code says nothing of locks
 * @param rows whether rows fit; null where the code says nothing of rows
 * @param size of the relation; null where it is not known, or plays no part
 */
public record Hazard(
        HazardCode code,
        ObjectId object,
        @Nullable HeldLock lock,
        @Nullable RowCheck rows,
        @Nullable TableSize size) {
    /** One of which nothing more is to be said. */
    public Hazard(HazardCode code, ObjectId object) {
        this(code, object, null, null, null);
    }

    static Hazard of(HazardCode code, HeldLock lock) {
        return new Hazard(code, lock.relation(), lock, null, null);
    }

    static Hazard of(HazardCode code, ObjectId object, RowCheck rows) {
        return new Hazard(code, object, null, rows, null);
    }

    /** The same with what rows and size are known to be. */
    Hazard knowing(@Nullable RowCheck answer, @Nullable TableSize known) {
        return new Hazard(code, object, lock, answer, known);
    }

    @Override
    public String toString() {
        return code.code() + ":" + object;
    }
}
