package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Set;

/**
 * What a query gives on a fresh installation: no rows to go through. What it would give elsewhere is not known, so nothing else about
 * it is.
 */
public record PyRows(Place place) implements PyValue {
    /** Why a value that hangs on rows is not known. */
    public static final String REASON = "the rows of a table";

    private static final Set<String> SAME = Set.of(
            "fetchall",
            "all",
            "fetchmany",
            "mappings",
            "scalars",
            "unique",
            "partitions",
            "tuples",
            "keys",
            "columns",
            "filter",
            "filter_by",
            "join",
            "outerjoin",
            "options",
            "order_by",
            "group_by",
            "limit",
            "offset",
            "distinct",
            "with_entities",
            "yield_per",
            "select_from",
            "having",
            "where",
            "populate_existing",
            "execution_options",
            "enable_eagerloads",
            "with_for_update",
            "add_columns");
    private static final Set<String> SINGLE = Set.of(
            "scalar",
            "scalar_one",
            "scalar_one_or_none",
            "first",
            "one",
            "one_or_none",
            "fetchone",
            "rowcount",
            "count",
            "inserted_primary_key",
            "lastrowid",
            "returned_defaults",
            "get",
            "exists",
            "delete",
            "update",
            "subquery");

    static boolean has(String name) {
        return SAME.contains(name) || SINGLE.contains(name) || name.equals("close");
    }

    PyValue call(String name) {
        return SAME.contains(name) ? this : name.equals("close") ? PyNone.NONE : unknown();
    }

    List<PyValue> elements() {
        return List.of();
    }

    /** A value that hangs on rows. */
    Unknown unknown() {
        return new Unknown(REASON, place);
    }
}
