package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.Operator;
import java.sql.SQLException;
import java.util.List;

/** Reads operators; one that another only names and nobody has made is none. */
final class OperatorReader implements KindReader {
    @Override
    public String name() {
        return "operator";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.OPERATOR);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        found.add(new Operator(
                row.withArguments("operator"),
                row.required("function"),
                row.text("commutator"),
                row.text("negator"),
                row.text("restriction"),
                row.text("joining"),
                row.flag("hashes"),
                row.flag("merges")));
    }
}
