package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.RangeType;
import dev.plumbline.catalog.SqlName;
import java.util.List;

/** Types that columns use and that are made again: the old one steps aside under another name, and is dropped at the end. */
record SwappedTypes(Side actual, Side expected, Steps steps) {
    void rename(Change change) {
        CatalogObject type = change.actual();
        ObjectId id = type.id();
        Step step = steps.addAll(
                List.of(Action.change(
                        id, "ALTER " + Names.word(id) + " " + id.name() + " RENAME TO " + Names.own(aside(id)))),
                change.cause(),
                id,
                id);
        if (step != null) {
            step.frees.addAll(NameKeys.of(id));
            step.aside = true;
        }
        if (type instanceof RangeType range) {
            String multirange = RangeStatements.multirange(range);
            for (Action action : RangeStatements.constructorsAside(range, Names.own(aside(id)))) {
                steps.addAll(List.of(action), change.cause(), id, id);
            }
            steps.addAll(
                    List.of(Action.change(
                            id,
                            "ALTER TYPE " + SqlName.qualified(id.schema(), multirange) + " RENAME TO "
                                    + Names.own(aside(ObjectId.of("type", id.schema(), multirange))))),
                    change.cause(),
                    id,
                    id);
        }
    }

    /** After the new type has been made and everything is of it. */
    void drop(Change change) {
        ObjectId id = change.actual().id();
        Action drop =
                Action.remove(id, "DROP " + Names.word(id) + " " + aside(id).name());
        Step step = steps.addAll(List.of(drop), change.cause(), id, id);
        if (step != null) {
            step.frees.clear();
            step.late = true;
        }
    }

    /** What a type is called while columns still use it. */
    private ObjectId aside(ObjectId id) {
        return Aside.of(id, "replaced", other -> actual.find(other) != null || expected.find(other) != null);
    }
}
