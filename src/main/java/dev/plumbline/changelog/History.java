package dev.plumbline.changelog;

import dev.plumbline.catalog.Presence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a live database says of its migrations.
 *
 * @param presence whether the table is there; unknown where it cannot be read
 * @param revisions the revisions it names; none where the table is empty
 * @param rowAge transactions since its newest row was written, {@code age(xmin)}; null where unknown
 * @param reason why it is unknown, else empty
 */
public record History(
        HistoryTable table,
        Presence presence,
        List<String> revisions,
        @Nullable Long rowAge,
        String reason) {
    public History {
        revisions = List.copyOf(revisions);
    }
}
