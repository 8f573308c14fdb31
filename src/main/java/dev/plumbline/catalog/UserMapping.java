package dev.plumbline.catalog;

import java.util.List;

/**
 * Who one role is on a foreign server, called {@code user-mapping:SERVER/ROLE}; {@code public} is everybody else.
 *
 * @param options {@code name=value}, sorted, those masked that may be secret, see {@link Secret}
 */
public record UserMapping(ObjectId id, List<String> options) implements CatalogObject {}
