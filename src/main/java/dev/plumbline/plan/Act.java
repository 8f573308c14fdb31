package dev.plumbline.plan;

/** What a statement does to an object. */
enum Act {
    REMOVE,
    CHANGE,
    MAKE
}
