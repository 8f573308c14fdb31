package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check.
 *
 * @param columns those that an expression names; none for a text
 */
public record CheckDef(
        GivenName name,
        String sql,
        List<String> columns,
        boolean notValid,
        Deferral deferral,
        @Nullable String comment,
        Place place)
        implements ConstraintDef {
    public CheckDef {
        columns = List.copyOf(columns);
    }

    /** A check of that text, nothing else said. */
    public static CheckDef of(GivenName name, String sql, Place place) {
        return new CheckDef(name, sql, List.of(), false, Deferral.NONE, null, place);
    }

    @Override
    public String conventionKey() {
        return "ck";
    }

    @Override
    public CheckDef over(List<String> names) {
        return new CheckDef(name, sql, names, notValid, deferral, comment, place);
    }
}
