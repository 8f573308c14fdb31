package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of this database.
 *
 * @param connection the connection string, masked, see {@link Secret}
 * @param publications sorted
 * @param slot the replication slot on the publisher; null where there is none
 * @param options those of {@code ALTER SUBSCRIPTION … SET}, {@code name = value}, that are not the usual ones
 */
public record Subscription(
        ObjectId id,
        String connection,
        List<String> publications,
        boolean enabled,
        @Nullable String slot,
        List<String> options)
        implements CatalogObject {}
