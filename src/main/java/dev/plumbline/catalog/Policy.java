package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row-level-security policy.
 *
 * @param command {@code ALL SELECT INSERT UPDATE DELETE}
 * @param roles sorted, {@code public} for all
 * @param using the USING expression
 * @param check the WITH CHECK expression
 */
public record Policy(
        ObjectId id,
        ObjectId parent,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable String using,
        @Nullable String check)
        implements CatalogObject {}
