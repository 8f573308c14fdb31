package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An installed extension; what it owns is left out.
 *
 * @param updates the versions that the server has update scripts to, from this one; null where that is not known
 */
public record Extension(
        ObjectId id,
        String version,
        String schema,
        @Nullable @NotCompared List<String> updates) implements CatalogObject {
    /** One of which updates are not known. */
    public Extension(ObjectId id, String version, String schema) {
        this(id, version, schema, null);
    }
}
