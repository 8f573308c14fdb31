package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Policy;
import java.sql.SQLException;
import java.util.List;

/** Reads row-level-security policies. */
final class PolicyReader implements KindReader {
    @Override
    public String name() {
        return "policy";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.POLICY);
    }

    @Override
    public String catalog() {
        return "pg_policy";
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId table = row.table();
        found.add(new Policy(
                table.child("policy", row.required("name")),
                table,
                row.flag("permissive"),
                Words.command(row.letter("command")),
                row.list("roles").stream()
                        .map(role -> role.isEmpty() ? "public" : role)
                        .sorted()
                        .toList(),
                row.text("using_expression"),
                row.text("check_expression")));
    }
}
