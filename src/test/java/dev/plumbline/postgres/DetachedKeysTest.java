package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Statement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Foreign keys of a partition that is detached; how the server names a copy whose name is taken differs between its versions. */
class DetachedKeysTest {
    private static final String TABLES = """
            CREATE TABLE brands (id int PRIMARY KEY);
            CREATE TABLE others (id int PRIMARY KEY);
            CREATE TABLE readings (id int, brand int) PARTITION BY RANGE (id);
            """;
    private static final String KEYS = """
            ALTER TABLE low ADD CONSTRAINT same FOREIGN KEY (brand) REFERENCES others;
            ALTER TABLE readings ADD CONSTRAINT same FOREIGN KEY (brand) REFERENCES brands;
            """;
    private static final String ATTACHED =
            TABLES + "CREATE TABLE low PARTITION OF readings FOR VALUES FROM (0) TO (10);" + KEYS;
    private static final String DETACHED = TABLES + "CREATE TABLE low (id int, brand int);" + KEYS;

    @Test
    void theKeyOfItsOwnStaysWhereOneAboveHasItsName() throws SQLException {
        try (TestServer.EmptyDatabase before = TestServer.emptyDatabase15();
                TestServer.EmptyDatabase after = TestServer.emptyDatabase15()) {
            before.connection().setAutoCommit(false);
            after.connection().setAutoCommit(false);
            before.execute(ATTACHED);
            after.execute(DETACHED);
            Snapshot expected = read(after);
            List<Statement> plan =
                    Planner.plan(new Differ().compare(expected, read(before))).statements();
            assertEquals(
                    List.of(
                            "ALTER TABLE public.readings DETACH PARTITION public.low",
                            "ALTER TABLE public.low DROP CONSTRAINT low_brand_fkey"),
                    plan.stream().map(Statement::sql).toList());
            plan.forEach(statement -> before.execute(statement.sql()));
            assertEquals(List.of(), new Differ().compare(expected, read(before)).differences());
        }
    }

    private static Snapshot read(TestServer.EmptyDatabase database) {
        return new CatalogReader().read(database.connection(), "test", List.of(), new TestProgress());
    }
}
