package dev.plumbline.catalog;

import java.util.List;

/**
 * What one role may do with the parent; what the owner has by being owner is left out while nothing was revoked.
 *
 * @param role {@code public} for all
 * @param privileges sorted, {@code SELECT} or {@code SELECT WITH GRANT OPTION}
 */
public record Grant(ObjectId id, ObjectId parent, String role, List<String> privileges) implements CatalogObject {}
