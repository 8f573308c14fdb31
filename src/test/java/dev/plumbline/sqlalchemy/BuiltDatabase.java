package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.postgres.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A database made by statements that are sent one by one.
 *
 * @param refused those that the server refused, with its answer
 * @param refusedSql the same as they were sent
 */
record BuiltDatabase(Snapshot snapshot, List<String> refused, Set<String> refusedSql) {
    private static final List<String> EXTENSIONS = List.of(
            "citext", "hstore", "ltree", "pg_trgm", "btree_gist", "btree_gin", "unaccent", "uuid-ossp", "pgcrypto");

    static BuiltDatabase of(Collection<String> schemas, List<String> statements) {
        List<String> refused = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase()) {
            EXTENSIONS.forEach(each -> attempt(database, "CREATE EXTENSION " + SqlName.quote(each), refused, texts));
            schemas.forEach(each -> database.execute("CREATE SCHEMA " + SqlName.quote(each)));
            database.execute("CREATE DOMAIN public.plumbline_unread_type AS text");
            statements.forEach(each -> attempt(database, each, refused, texts));
            database.connection().setAutoCommit(false);
            Snapshot snapshot =
                    new CatalogReader().read(database.connection(), "corpus", List.of(), Unwatched.PROGRESS);
            return new BuiltDatabase(snapshot, refused, texts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void attempt(
            TestServer.EmptyDatabase database, String sql, List<String> refused, Set<String> texts) {
        try {
            database.execute(sql);
        } catch (IllegalStateException e) {
            texts.add(sql);
            Throwable cause = e.getCause() == null ? e : e.getCause();
            refused.add(
                    String.valueOf(cause.getMessage()).replaceAll("\\s+", " ") + " in " + sql.replaceAll("\\s+", " "));
        }
    }
}
