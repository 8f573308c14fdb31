package dev.plumbline.postgres;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Rule;
import java.sql.SQLException;
import java.util.List;

/** Reads rules other than a view's own. */
final class RuleReader implements KindReader {
    @Override
    public String name() {
        return "rule";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.RULE);
    }

    @Override
    public String catalog() {
        return "pg_rewrite";
    }

    @Override
    public void read(Row row, Found found) throws SQLException {
        ObjectId parent = row.parent();
        found.add(new Rule(
                parent.child("rule", row.required("name")),
                parent,
                row.required("definition"),
                Words.enabled(row.letter("enabled"))));
    }
}
