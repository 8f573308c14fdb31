package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint of a table. */
public sealed interface ConstraintDef permits PrimaryKeyDef, UniqueDef, ForeignKeyDef, CheckDef, ExcludeDef {
    /** As source names it. */
    GivenName name();

    /** Names of the columns that it is over, as far as source tells. */
    List<String> columns();

    /** What {@code COMMENT ON CONSTRAINT} says; null for none. */
    @Nullable
    String comment();

    Place place();

    /** Its key in a naming convention: {@code pk uq fk ck}; empty where none applies. */
    String conventionKey();

    /** The same over columns of other names (keys resolved). */
    ConstraintDef over(List<String> names);
}
