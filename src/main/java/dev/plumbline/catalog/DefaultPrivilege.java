package dev.plumbline.catalog;

import java.util.List;

/**
 * Privileges that objects to come will have: {@code default-privileges:OWNER/SCHEMA/tables}.
 *
 * @param privileges {@code ROLE: PRIVILEGE}, sorted
 */
public record DefaultPrivilege(ObjectId id, List<String> privileges) implements CatalogObject {}
