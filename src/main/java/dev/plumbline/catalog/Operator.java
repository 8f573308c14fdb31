package dev.plumbline.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An operator, called {@code operator:meals."@#@"(integer, integer)}; {@code NONE} stands for an operand that it does not take.
 *
 * @param function the function behind it, qualified
 * @param commutator as {@code schema.name} with the name unquoted; null where there is none
 * @param negator likewise
 * @param restrict the selectivity estimator of a restriction
 * @param join that of a join
 */
public record Operator(
        ObjectId id,
        String function,
        @Nullable String commutator,
        @Nullable String negator,
        @Nullable String restrict,
        @Nullable String join,
        boolean hashes,
        boolean merges)
        implements CatalogObject {}
