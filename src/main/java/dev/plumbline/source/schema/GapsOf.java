package dev.plumbline.source.schema;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gaps of parts of tables. */
public final class GapsOf {
    private GapsOf() {}

    /** One for each column of which something could not be read. */
    public static List<Gap> columns(TableDef table) {
        return table.columns().stream()
                .flatMap(column -> column.unreadParts().stream().map(part -> column(table.name(), column.name(), part)))
                .toList();
    }

    /** One column. */
    public static Gap column(TableName table, String column, UnreadPart part) {
        return part.kind().equals("column")
                ? Gap.ofObject(
                        table.id().child("column", column),
                        part.reason(),
                        part.place().toString())
                : child(table, part.kind(), null, part.reason(), part.place());
    }

    /** A constraint or index; without a name it may be any child of the table. */
    public static Gap child(TableName table, String kind, @Nullable String name, String reason, Place place) {
        ObjectId parent = table.id();
        ObjectId hidden = kind.isEmpty() || kind.equals("column")
                ? parent
                : name != null ? parent.child(kind, name) : new ObjectId(kind, parent.name());
        return Gap.ofObject(hidden, reason, place.toString());
    }
}
