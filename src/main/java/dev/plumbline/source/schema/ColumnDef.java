package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column as {@code Column(...)} or {@code mapped_column(...)} declares it.
 *
 * @param key the name that source uses for it in constraints
 * @param clientDefault whether {@code default=} gives a value on the client, which keeps a key from being SERIAL
 * @param sequence of {@code Column(..., Sequence(...))}
 * @param index whether {@code index=True}
 * @param system whether the server has it by itself, such as {@code xmin}
 * @param references foreign keys of this column alone
 * @param checks checks written in the column
 * @param attached constraints that its type brings to the table
 * @param unread what of it could not be read and is left out, the type apart
 */
public record ColumnDef(
        String name,
        String key,
        SqlType type,
        boolean nullable,
        boolean primaryKey,
        Autoincrement autoincrement,
        boolean clientDefault,
        @Nullable ServerDefault serverDefault,
        @Nullable SequenceDef sequence,
        @Nullable ComputedDef computed,
        @Nullable IdentityDef identity,
        boolean unique,
        boolean index,
        boolean system,
        List<ForeignKeyDef> references,
        List<CheckDef> checks,
        List<ConstraintDef> attached,
        @Nullable String comment,
        List<UnreadPart> unread,
        Place place) {
    public ColumnDef {
        references = List.copyOf(references);
        checks = List.copyOf(checks);
        attached = List.copyOf(attached);
        unread = List.copyOf(unread);
    }

    /** A nullable column of that type and nothing else; a start for {@link #edit}. */
    public static ColumnDef of(String name, SqlType type, Place place) {
        return new ColumnDraft(name, type, place).done();
    }

    /** Everything of it that could not be read, the type first. */
    public List<UnreadPart> unreadParts() {
        return type.unread()
                .map(part -> Stream.concat(Stream.of(part), unread.stream()).toList())
                .orElse(unread);
    }

    /** A draft that starts from this column. */
    public ColumnDraft edit() {
        return new ColumnDraft(this);
    }
}
