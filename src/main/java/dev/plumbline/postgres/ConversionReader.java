package dev.plumbline.postgres;

import dev.plumbline.catalog.Conversion;
import dev.plumbline.catalog.Kind;
import java.sql.SQLException;
import java.util.List;

/** Reads conversions between encodings. */
final class ConversionReader implements KindReader {
    @Override
    public String name() {
        return "conversion";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.CONVERSION);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new Conversion(row.inSchema("conversion"), row.required("definition")));
    }
}
