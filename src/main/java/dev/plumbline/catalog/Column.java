package dev.plumbline.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table; an attribute that a view has is no object.
 *
 * @param position from 1, without the gaps that dropped columns leave
 * @param type as {@code format_type} writes it
 * @param collation qualified; null where it is the type's own
 * @param defaultValue the expression, null where there is none or the column is generated
 * @param identity {@code always} or {@code by default} with the sequence's options where they are not the usual ones
 * @param generated {@code stored: EXPRESSION} or {@code virtual: EXPRESSION}
 * @param storage {@code plain external main extended}, {@code default} where it is the type's own
 * @param statistics the target, -1 for the default
 * @param inherited whether it comes from a parent table only
 */
public record Column(
        ObjectId id,
        ObjectId parent,
        @NotCompared int position,
        String type,
        @Nullable String collation,
        @Nullable String defaultValue,
        @Nullable String identity,
        @Nullable String generated,
        boolean notNull,
        String storage,
        String compression,
        int statistics,
        List<String> options,
        boolean inherited)
        implements CatalogObject {
    /** The same, with or without NOT NULL. */
    public Column withNotNull(boolean newNotNull) {
        return with(identity, newNotNull, inherited);
    }

    /** The same, without an identity: not null as those with one are. */
    public Column withoutIdentity() {
        return with(null, notNull, inherited);
    }

    /** The same, from a parent table only or not. */
    public Column withInherited(boolean newInherited) {
        return with(identity, notNull, newInherited);
    }

    private Column with(@Nullable String newIdentity, boolean newNotNull, boolean newInherited) {
        return new Column(
                id,
                parent,
                position,
                type,
                collation,
                defaultValue,
                newIdentity,
                generated,
                newNotNull,
                storage,
                compression,
                statistics,
                options,
                newInherited);
    }
}
