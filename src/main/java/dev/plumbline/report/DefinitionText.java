package dev.plumbline.report;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The definition of an object as readable SQL in PostgreSQL's canonical spelling, with everything that stands under it: for reading
 * and for comparing side by side, not for running.
 */
public final class DefinitionText {
    private static final Comparator<CatalogObject> BY_KIND = Comparator.comparingInt(
                    (CatalogObject object) -> Kind.of(object).map(Kind::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(CatalogObject::id);

    private final Snapshot snapshot;

    private DefinitionText(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The definition; empty for an object that the snapshot does not have. */
    public static String render(Snapshot snapshot, ObjectId id) {
        return snapshot.find(id)
                .map(object -> new DefinitionText(snapshot).render(object))
                .orElse("");
    }

    private String render(CatalogObject object) {
        List<String> statements = new ArrayList<>();
        List<CatalogObject> rest = children(object.id());
        if (object instanceof Table table) {
            List<CatalogObject> inside =
                    rest.stream().filter(TableText::standsInside).toList();
            statements.add(TableText.of(table, inside));
            rest.removeAll(inside);
            inside.forEach(child -> rest.addAll(children(child.id())));
        } else {
            statements.add(ObjectText.of(object));
        }
        rest.sort(BY_KIND);
        rest.forEach(child -> statements.add(render(child).stripTrailing()));
        return String.join("\n", statements) + "\n";
    }

    private List<CatalogObject> children(ObjectId id) {
        List<CatalogObject> children = new ArrayList<>();
        for (CatalogObject object : snapshot.objects().values()) {
            if (id.equals(object.parent())
                    && !(object instanceof Column && !id.kind().equals("table"))) {
                children.add(object);
            }
        }
        return children;
    }
}
