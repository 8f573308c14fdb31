package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;

/** One named danger of one statement to one object. */
public record Hazard(HazardCode code, ObjectId object) {
    @Override
    public String toString() {
        return code.code() + ":" + object;
    }
}
