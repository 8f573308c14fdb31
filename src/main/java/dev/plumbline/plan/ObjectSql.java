package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Snapshot;
import java.util.List;

/** The statements that make one object by itself, without what stands under it; secrets are placeholders. */
public final class ObjectSql {
    private ObjectSql() {}

    /** In the order of running, without semicolons. */
    public static List<String> of(CatalogObject object) {
        Side nothing = new Side(Snapshot.empty(""));
        return new Statements(nothing, nothing)
                .make(object).stream().map(Action::sql).toList();
    }
}
