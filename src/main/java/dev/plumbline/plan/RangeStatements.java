package dev.plumbline.plan;

import dev.plumbline.catalog.RangeType;
import dev.plumbline.catalog.SqlName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Range types with their multiranges. */
final class RangeStatements implements KindStatements<RangeType> {
    @Override
    public List<Action> make(RangeType type) {
        String options = type.definition()
                .replace("opclass = ", "subtype_opclass = ")
                .replace("multirange = ", "multirange_type_name = ");
        return List.of(Action.make(
                type.id(),
                "CREATE TYPE " + type.id().name() + " AS RANGE (subtype = " + type.subtype()
                        + (options.isEmpty() ? "" : ", " + options) + ")"));
    }

    @Override
    public List<Action> remove(RangeType type) {
        return List.of(Action.remove(type.id(), "DROP TYPE " + type.id().name()));
    }

    @Override
    public @Nullable List<Action> change(RangeType from, RangeType to) {
        return null;
    }

    /** What gives the names of its constructors free, which do not follow a new name of the type. */
    static List<Action> constructorsAside(RangeType type, String name) {
        String range = "ALTER FUNCTION " + type.id().name() + "(" + type.subtype() + ", " + type.subtype();
        String multirange = "ALTER FUNCTION " + SqlName.qualified(type.id().schema(), multirange(type)) + "()";
        return List.of(
                Action.change(type.id(), range + ") RENAME TO " + name),
                Action.change(type.id(), range + ", text) RENAME TO " + name),
                Action.change(type.id(), multirange + " RENAME TO " + name));
    }

    /** The name of its multirange, the server's own where none was given ({@code makeMultirangeTypeName}). */
    static String multirange(RangeType type) {
        String given = "multirange = ";
        int at = type.definition().indexOf(given);
        if (at >= 0) {
            return SqlName.split(type.definition().substring(at + given.length()))
                    .getFirst();
        }
        String name = type.id().simpleName();
        int range = name.indexOf("range");
        return range < 0 ? name + "_multirange" : name.substring(0, range) + "multi" + name.substring(range);
    }
}
