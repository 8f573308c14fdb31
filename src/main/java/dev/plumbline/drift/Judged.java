package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;

/**
 * One object with its verdict, before folding.
 *
 * @param code the finding's code
 * @param change {@code missing}, {@code unexpected} or {@code changed}
 */
record Judged(ObjectId id, ObjectId root, String code, String change, Ownership.Owned owner) {
    static String change(Value actual, Value expected) {
        return !actual.present() ? "missing" : expected.present() ? "changed" : "unexpected";
    }
}
