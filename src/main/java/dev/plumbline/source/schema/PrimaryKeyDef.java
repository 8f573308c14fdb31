package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primary key. */
public record PrimaryKeyDef(
        GivenName name,
        List<String> columns,
        List<String> include,
        Deferral deferral,
        @Nullable String comment,
        Place place)
        implements ConstraintDef {
    public PrimaryKeyDef {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    /** A key of these columns, nothing else said. */
    public static PrimaryKeyDef of(GivenName name, List<String> columns, Place place) {
        return new PrimaryKeyDef(name, columns, List.of(), Deferral.NONE, null, place);
    }

    @Override
    public String conventionKey() {
        return "pk";
    }

    @Override
    public PrimaryKeyDef over(List<String> names) {
        return new PrimaryKeyDef(name, names, include, deferral, comment, place);
    }
}
