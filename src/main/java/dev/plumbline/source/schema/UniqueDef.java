package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param nullsNotDistinct {@code postgresql_nulls_not_distinct}; null where source does not say
 */
public record UniqueDef(
        GivenName name,
        List<String> columns,
        List<String> include,
        @Nullable Boolean nullsNotDistinct,
        Deferral deferral,
        @Nullable String comment,
        Place place)
        implements ConstraintDef {
    public UniqueDef {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    /** Over these columns, nothing else said. */
    public static UniqueDef of(GivenName name, List<String> columns, Place place) {
        return new UniqueDef(name, columns, List.of(), null, Deferral.NONE, null, place);
    }

    @Override
    public String conventionKey() {
        return "uq";
    }

    @Override
    public UniqueDef over(List<String> names) {
        return new UniqueDef(name, names, include, nullsNotDistinct, deferral, comment, place);
    }
}
