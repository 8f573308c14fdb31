package dev.plumbline.source.schema;

import dev.plumbline.catalog.SqlName;
import java.util.List;

/**
 * What an index orders by.
 *
 * @param expression as SQL, in brackets where PostgreSQL needs them, with its order
 * @param column names of the columns in it; one for a plain column
 * @param operatorClass or empty
 */
public record IndexElement(String expression, List<String> column, String operatorClass) {
    public IndexElement {
        column = List.copyOf(column);
    }

    /** A plain column. */
    public static IndexElement of(String column) {
        return new IndexElement(SqlName.quote(column), List.of(column), "");
    }

    String sql() {
        return operatorClass.isEmpty() ? expression : expression + " " + operatorClass;
    }
}
