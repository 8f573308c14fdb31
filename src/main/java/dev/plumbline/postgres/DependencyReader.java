package dev.plumbline.postgres;

import dev.plumbline.catalog.Dependency;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Reads who needs whom; a failure is no gap of any kind, as the objects themselves are known. */
final class DependencyReader implements KindReader {
    @Override
    public String name() {
        return "dependency";
    }

    @Override
    public List<Kind> kinds() {
        return List.of();
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId from = id(row, "from_");
        ObjectId to = id(row, "to_");
        if (!from.equals(to)) {
            found.add(new Dependency(from, to));
        }
    }

    private static ObjectId id(Row row, String prefix) throws SQLException {
        String kind = row.required(prefix + "kind");
        String name = row.required(prefix + "name");
        String schema = row.text(prefix + "schema");
        String relation = row.text(prefix + "relation");
        if (schema == null) {
            return ObjectId.of(kind, name);
        }
        if (relation != null) {
            return ObjectId.of("table", schema, relation).child(kind, name);
        }
        String arguments = row.text(prefix + "arguments");
        return kind.equals("function") || kind.equals("procedure") || kind.equals("aggregate")
                ? ObjectId.routine(kind, schema, name, Objects.requireNonNullElse(arguments, ""))
                : ObjectId.of(kind, schema, name);
    }
}
