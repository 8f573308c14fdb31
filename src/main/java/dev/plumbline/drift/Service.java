package dev.plumbline.drift;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What owns tables and starts.
 *
 * @param folder relative to the project's root
 * @param migrations the migration set it names
 * @param schemas schemas that it claims
 * @param owns objects it claims: {@code schema.name}, {@code *} for any run of characters
 * @param startup its start-up roots, {@code package.module:function}; empty: they are looked for
 * @param after services that must go before it, beyond what foreign keys show
 */
public record Service(
        String name,
        String folder,
        @Nullable String migrations,
        List<String> schemas,
        List<String> owns,
        List<String> startup,
        List<String> after) {
    public Service {
        schemas = List.copyOf(schemas);
        owns = List.copyOf(owns);
        startup = List.copyOf(startup);
        after = List.copyOf(after);
    }
}
