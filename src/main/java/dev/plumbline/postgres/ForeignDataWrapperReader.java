package dev.plumbline.postgres;

import dev.plumbline.catalog.ForeignDataWrapper;
import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Secret;
import java.sql.SQLException;
import java.util.List;

/** Reads foreign data wrappers. */
final class ForeignDataWrapperReader implements KindReader {
    @Override
    public String name() {
        return "foreign_data_wrapper";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.FOREIGN_DATA_WRAPPER);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId id = ObjectId.of("foreign-data-wrapper", row.required("name"));
        found.add(new ForeignDataWrapper(
                id, row.text("handler"), row.text("validator"), Secret.maskNamed(id, row.list("options"))));
    }
}
