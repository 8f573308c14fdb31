package dev.plumbline.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that was found.
 *
 * @param folder relative to the root; {@code .} for the root itself
 * @param migrations the set it runs; null where it has none
 * @param schemas schemas that it alone uses
 * @param owns its objects in schemas that others use too, {@code *} for any run of characters
 */
public record FoundService(
        String name, String folder, @Nullable String migrations, List<String> schemas, List<String> owns) {
    public FoundService {
        schemas = List.copyOf(schemas);
        owns = List.copyOf(owns);
    }

    /** The same with that migration set. */
    public FoundService running(String set) {
        return new FoundService(name, folder, set, schemas, owns);
    }

    /** The same with those claims. */
    public FoundService claiming(List<String> wholeSchemas, List<String> objects) {
        return new FoundService(name, folder, migrations, wholeSchemas, objects);
    }
}
