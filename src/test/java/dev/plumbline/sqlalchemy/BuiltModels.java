package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.postgres.TestServer;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Builds models on a server and says how they differ from what the real tool makes. */
final class BuiltModels {
    private BuiltModels() {}

    /** One line for each difference between what {@code create_all} made and what the models read statically make. */
    static List<String> differences(String prepare, String createAll, Models models) {
        Snapshot expected = snapshot(prepare + createAll);
        Snapshot actual = snapshot(prepare + sql(models));
        return new Differ()
                .compare(expected, actual).differences().stream()
                        .map(Object::toString)
                        .toList();
    }

    /** All statements of all tables but stubs, each shared type once. */
    static String sql(Models models) {
        Set<String> statements = new LinkedHashSet<>();
        List<ModelTable> own =
                models.tables().stream().filter(table -> !table.stub()).toList();
        own.forEach(table -> table.types().forEach(type -> statements.add(type.sql())));
        own.forEach(table -> table.statements().forEach(statement -> statements.add(statement.sql())));
        own.forEach(table -> table.late().forEach(statement -> statements.add(statement.sql())));
        return String.join(";\n", statements) + ";";
    }

    private static Snapshot snapshot(String sql) {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            database.execute(sql);
            database.connection().setAutoCommit(false);
            return new CatalogReader().read(database.connection(), "test", List.of(), Unwatched.PROGRESS);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
