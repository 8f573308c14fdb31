package dev.plumbline.report;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One {@code createTable} while what belongs in it is collected. */
final class LiquibaseTable {
    private final String schema;
    private final String name;
    private final List<ColumnSql> columns;
    private final Map<String, String> remarks = new HashMap<>();
    private List<String> key = List.of();
    private String keyName = "";
    private String remark = "";

    /** {@code table} as SQL writes it, qualified. */
    LiquibaseTable(String table, List<ColumnSql> columns) {
        this.schema = SqlName.split(table).getFirst();
        this.name = SqlName.split(table).getLast();
        this.columns = List.copyOf(columns);
    }

    /** Whether all of it can be said. */
    boolean isPlain() {
        return LiquibaseChange.arePlain(schema, name)
                && columns.stream()
                        .allMatch(column -> column(column, "", "", "").isPresent());
    }

    /** Whether the key's columns stand in the table's own order, in which Liquibase makes the key. */
    boolean key(String constraint, List<String> wanted) {
        List<String> order =
                columns.stream().map(ColumnSql::name).filter(wanted::contains).toList();
        boolean fits = key.isEmpty() && order.equals(wanted) && LiquibaseChange.arePlain(constraint);
        if (fits) {
            key = wanted;
            keyName = constraint;
        }
        return fits;
    }

    void remark(String text) {
        remark = text;
    }

    /** Whether there is such a column. */
    boolean remark(String column, String text) {
        boolean has = columns.stream().anyMatch(each -> each.name().equals(column));
        if (has) {
            remarks.put(column, text);
        }
        return has;
    }

    LiquibaseChange change() {
        List<LiquibaseChange> parts = new ArrayList<>();
        for (ColumnSql column : columns) {
            boolean inKey = key.contains(column.name());
            parts.add(column(column, inKey ? "true" : "", inKey ? keyName : "", remarks.getOrDefault(column.name(), ""))
                    .orElseThrow());
        }
        return LiquibaseChange.of("createTable", parts, "schemaName", schema, "tableName", name, "remarks", remark);
    }

    /** {@code column} with its constraints; empty where it cannot say all of it. */
    static Optional<LiquibaseChange> column(ColumnSql column, String primary, String keyName, String remarks) {
        String type = LiquibaseChange.type(column.type());
        String identity = column.identity();
        boolean counts = "BY DEFAULT AS IDENTITY".equals(identity);
        boolean says = !type.isEmpty()
                && LiquibaseChange.arePlain(column.name())
                && column.collation() == null
                && column.generated() == null
                && (identity == null || counts);
        if (!says) {
            return Optional.empty();
        }
        String value = column.value();
        String nullable = column.notNull() && primary.isEmpty() ? "false" : "";
        LiquibaseChange constraints = LiquibaseChange.of(
                "constraints", List.of(), "nullable", nullable, "primaryKey", primary, "primaryKeyName", keyName);
        return Optional.of(LiquibaseChange.of(
                "column",
                constraints.attributes().isEmpty() ? List.of() : List.of(constraints),
                "name",
                column.name(),
                "type",
                type,
                "autoIncrement",
                counts ? "true" : "",
                "defaultValueComputed",
                value == null ? "" : AlembicColumns.plain(value, column.type()),
                "remarks",
                remarks));
    }
}
