package dev.plumbline.postgres;

import dev.plumbline.catalog.Dependency;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import java.sql.SQLException;
import java.util.List;

/** Reads who needs whom; a failure is a gap that hides no object, as the objects themselves are known. */
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
        ObjectId from = row.target("from_kind", "from_schema", "from_relation", "from_name", "from_arguments");
        ObjectId to = row.target("to_kind", "to_schema", "to_relation", "to_name", "to_arguments");
        if (!from.equals(to)) {
            found.add(new Dependency(from, to));
        }
    }
}
