package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;

/**
 * A lock that a statement takes of something that others may be using.
 *
 * @param relation a table, view, sequence or index
 * @param span what the statement does while it holds it; the lock itself stays until the transaction ends
 */
public record HeldLock(ObjectId relation, LockLevel level, Span span) {}
