package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.StatisticsObject;
import java.sql.SQLException;
import java.util.List;

/** Reads extended statistics. */
final class StatisticsReader implements KindReader {
    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.STATISTICS);
    }

    @Override
    public String catalog() {
        return "pg_statistic_ext";
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new StatisticsObject(
                row.inSchema("statistics"),
                ObjectId.of(row.required("parent_kind"), row.required("table_schema"), row.required("relation")),
                Row.after(row.required("prefix"), row.required("definition")),
                row.number("target")));
    }
}
