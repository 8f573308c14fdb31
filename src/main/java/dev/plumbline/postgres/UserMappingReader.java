package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Secret;
import dev.plumbline.catalog.UserMapping;
import java.sql.SQLException;
import java.util.List;

/** Reads user mappings; one whose options this role may not see is a gap. */
final class UserMappingReader implements KindReader {
    @Override
    public String name() {
        return "user_mapping";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.USER_MAPPING);
    }

    @Override
    public boolean rare() {
        return true;
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId id = ObjectId.of("server", row.required("server")).child("user-mapping", row.required("name"));
        if (row.flag("readable")) {
            found.add(new UserMapping(id, Secret.maskUser(id, row.list("options"))));
        } else {
            found.hide(id, "the server does not show its options to this role");
        }
    }
}
