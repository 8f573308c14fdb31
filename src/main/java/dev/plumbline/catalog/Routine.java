package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure or window function; its kind is that of the id, {@code function} or {@code procedure}.
 *
 * @param arguments as {@code pg_get_function_arguments} writes them, with defaults
 * @param returns as {@code pg_get_function_result}; null for a procedure
 * @param settings {@code name=value} of SET clauses, in their order
 * @param body the source text, or the SQL-standard body as the server deparses it
 */
public record Routine(
        ObjectId id,
        String arguments,
        @Nullable String returns,
        String language,
        boolean window,
        String volatility,
        boolean strict,
        boolean securityDefiner,
        boolean leakproof,
        String parallel,
        String cost,
        String rows,
        @Nullable String support,
        List<String> settings,
        String body)
        implements CatalogObject {}
