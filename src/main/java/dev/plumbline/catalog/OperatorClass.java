package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator class, called {@code operator-class:meals.numbers(btree)}.
 *
 * @param type what it indexes
 * @param family the family that it belongs to, qualified
 * @param storage the type that the index holds; null where that is {@code type}
 * @param members operators and functions, as in {@code CREATE OPERATOR CLASS}, sorted
 */
public record OperatorClass(
        ObjectId id,
        String type,
        boolean isDefault,
        String family,
        @Nullable String storage,
        List<String> members) implements CatalogObject {}
