package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Set;

/**
 * What a query gives on a fresh installation: no rows to go through. What it would give elsewhere is not known, so nothing else about
 * it is.
 *
 * @param none whether there surely are none on a fresh installation
 */
public record PyRows(Place place, boolean none) implements PyValue {
    private static final String REASON = "the rows of a table";
    private static final String REASON_NONE = "the rows of a table that nothing has filled";

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
    public Unknown unknown() {
        return new Unknown(none ? REASON_NONE : REASON, place);
    }

    /** Whether a value is unknown because it hangs on rows. */
    public static boolean isReason(Unknown value) {
        return value.reason().equals(REASON) || surelyNone(value);
    }

    /** The same, where a fresh installation surely has none of the rows. */
    static boolean surelyNone(Unknown value) {
        return value.reason().equals(REASON_NONE);
    }
}
