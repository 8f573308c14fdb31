package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Reads tables, partitioned tables and partitions. */
final class TableReader implements KindReader {
    @Override
    public String name() {
        return "table";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.TABLE);
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        List<ObjectId> parents = row.tables("parent_schemas", "parent_names");
        boolean partition = row.flag("is_partition");
        found.add(new Table(
                row.inSchema("table"),
                Words.persistence(row.letter("persistence")),
                row.text("access_method"),
                row.text("partition_key"),
                partition && !parents.isEmpty() ? parents.getFirst().toString() : null,
                row.text("partition_bound"),
                partition ? List.of() : parents.stream().map(ObjectId::toString).toList(),
                row.text("of_type"),
                Row.merged(row.list("options"), toast(row.list("toast_options"))),
                replicaIdentity(row),
                row.text("tablespace")));
    }

    static List<String> toast(List<String> options) {
        return options.stream().map(option -> "toast." + option).toList();
    }

    private static String replicaIdentity(Row row) throws SQLException {
        return switch (row.letter("replica_identity")) {
            case 'd' -> "default";
            case 'f' -> "full";
            case 'n' -> "nothing";
            default -> "index " + SqlName.quote(Objects.requireNonNullElse(row.text("replica_index"), ""));
        };
    }
}
