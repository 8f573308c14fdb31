package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SecurityLabel;
import dev.plumbline.catalog.SqlName;
import java.sql.SQLException;
import java.util.List;

/** Reads security labels of what is read. */
final class SecurityLabelReader implements KindReader {
    @Override
    public String name() {
        return "security_label";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.SECURITY_LABEL);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId target = row.target();
        String provider = row.required("provider");
        ObjectId id = new ObjectId("security-label", target + "/" + SqlName.quote(provider));
        found.add(new SecurityLabel(id, target, provider, row.required("label")));
    }
}
