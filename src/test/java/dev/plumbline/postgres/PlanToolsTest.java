package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.alembic.RealAlembic;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Scope;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Proof;
import dev.plumbline.report.PlanFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan's changelogs and revisions make, by the tools themselves, is what the plan makes; and their way back ends at the start. */
class PlanToolsTest {
    private static final String BEFORE = """
            CREATE SCHEMA shop;
            CREATE TYPE shop.unit AS ENUM ('g');
            CREATE TABLE shop.maker (id int NOT NULL, name text);
            CREATE TABLE shop.food (id int, maker int, price int, old int, sold shop.unit);
            CREATE INDEX food_old ON shop.food (old);
            CREATE INDEX food_price ON shop.food (price);
            COMMENT ON TABLE shop.food IS 'was ${user.name} :x';
            INSERT INTO shop.maker VALUES (1, 'a');
            INSERT INTO shop.food VALUES (1, 1, 10, 3, 'g');
            """;

    private static final String BODY = """
            CREATE FUNCTION shop.hello() RETURNS text LANGUAGE plpgsql AS $body$
            DECLARE
                answer text := 'a; b ${user.name} %s :name \\:other \\ "three" ''';
            BEGIN
            --rollback DROP TABLE shop.food;
            --changeset somebody:1
                -- a comment; with more   \n
                /* another */
                RETURN answer || $$ ]]> \"\"\" ${java.version} $$ || '$changeset$';
            END
            $body$;
            """;

    private static final String CHANGE = BODY + """
            ALTER TYPE shop.unit ADD VALUE 'ml';
            ALTER TABLE shop.maker ADD PRIMARY KEY (id), ADD made timestamptz NOT NULL DEFAULT now(), ADD note varchar(20);
            ALTER TABLE shop.food ALTER price SET NOT NULL, ALTER old SET DEFAULT 7, ADD CONSTRAINT paid CHECK (price > 0),
                ADD UNIQUE (id, price), ADD FOREIGN KEY (maker) REFERENCES shop.maker ON DELETE CASCADE;
            DROP INDEX shop.food_old;
            CREATE INDEX food_old_too ON shop.food (old, id);
            DROP INDEX shop.food_price;
            CREATE UNIQUE INDEX food_price ON shop.food (price) WHERE old > 2;
            CREATE TABLE shop.tag (id bigint NOT NULL, name varchar(20) NOT NULL DEFAULT 'a:b ${user.name}', part numeric(5, 2));
            ALTER TABLE shop.tag ADD CONSTRAINT tag_pkey PRIMARY KEY (id);
            COMMENT ON TABLE shop.tag IS 'It''s "quoted": ${java.version} %s :x ::y';
            COMMENT ON TABLE shop.food IS 'is';
            CREATE VIEW shop.dear AS SELECT id, price::text AS price FROM shop.food WHERE price > 100;
            """;

    private static final Differ DIFFER = new Differ(new Scope(List.of(), Set.of("owner")));

    private TestServer.EmptyDatabase database;

    @TempDir
    private Path folder;

    @BeforeEach
    void create() {
        database = TestServer.emptyDatabase();
        database.execute(BEFORE);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Applies what is rendered, and takes it back, each compared with what must be there. */
    private void rendered(String format, String file, boolean online, Work forth, Work back) throws Exception {
        Snapshot before = PlanScenarioTest.readAfter(database, "SELECT 1");
        Snapshot after = PlanScenarioTest.readAfter(database, CHANGE);
        Comparison comparison = DIFFER.compare(after, before);
        Plan plan = Planner.bothWays(comparison, online);
        String text = PlanFormats.render(format, plan, new Proof.Skipped("a test"), true);
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        forth.run();
        assertEquals(List.of(), DIFFER.compare(after, own()).differences(), text);
        back.run();
        assertEquals(List.of(), DIFFER.compare(before, own()).differences(), text);
    }

    /** Without the tools' own tables. */
    private Snapshot own() throws SQLException {
        return PlanScenarioTest.readAfter(database, "SELECT 1")
                .filter(object -> !object.id().name().contains("databasechangelog")
                        && !object.id().name().contains("alembic_version"));
    }

    @ParameterizedTest
    @CsvSource({
        "liquibase-sql, sql, true",
        "liquibase-sql, sql, false",
        "liquibase-xml, xml, true",
        "liquibase-yaml, yaml, true"
    })
    void liquibaseMakesTheSame(String format, String ending, boolean online) throws Exception {
        String file = "changelog." + ending;
        rendered(
                format,
                file,
                online,
                () -> liquibase(file, liquibase -> liquibase.update("")),
                () -> liquibase(
                        file,
                        liquibase -> liquibase.rollback(
                                liquibase.getDatabase().getRanChangeSetList().size(), "")));
    }

    private interface Use {
        void run(Liquibase liquibase) throws Exception;
    }

    private void liquibase(String file, Use use) throws Exception {
        DirectoryResourceAccessor files = new DirectoryResourceAccessor(folder);
        Map<String, Object> scope =
                Map.of(liquibase.Scope.Attr.resourceAccessor.name(), files, "liquibase.analytics.enabled", "false");
        liquibase.Scope.child(scope, () -> {
            try (java.sql.Connection connection = database.connect()) {
                Database target =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                use.run(new Liquibase(file, files, target));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"trixie, psycopg2, true", "trixie, pg8000, false", "bookworm, psycopg2, true"})
    void alembicMakesTheSame(String suite, String driver, boolean online) throws Exception {
        Path ini = Files.writeString(folder.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
        Files.writeString(folder.resolve("env.py"), """
                import os
                from alembic import context
                from sqlalchemy import create_engine
                from sqlalchemy.pool import NullPool

                with create_engine(os.environ["DATABASE_URL"], poolclass=NullPool).connect() as connection:
                    context.configure(connection=connection)
                    with context.begin_transaction():
                        context.run_migrations()
                """);
        rendered(
                "alembic",
                "versions/planned.py",
                online,
                () -> RealAlembic.upgrade(suite, driver, ini, database),
                () -> RealAlembic.run(suite, driver, ini, database, "downgrade", "base"));
    }

    @Test
    void aRevisionReadsAsAPersonWouldWriteIt() throws Exception {
        Snapshot before = PlanScenarioTest.readAfter(database, "SELECT 1");
        Snapshot after = PlanScenarioTest.readAfter(database, """
                CREATE TABLE shop.tag (id bigint NOT NULL, name varchar(20) NOT NULL DEFAULT 'a');
                ALTER TABLE shop.food ADD brand text, ALTER price SET NOT NULL;
                CREATE INDEX food_brand ON shop.food (brand, id);
                """);
        Comparison comparison = DIFFER.compare(after, before);
        Plan plan = Planner.bothWays(comparison, false);
        String text = PlanFormats.render("alembic", plan, new Proof.Skipped("a test"), true);
        assertEquals("""
                def upgrade() -> None:
                    op.add_column("food", sa.Column("brand", sa.Text(), nullable=True), schema="shop")
                    op.alter_column("food", "price", nullable=False, schema="shop")
                    op.create_table(
                        "tag",
                        sa.Column("id", sa.BigInteger(), nullable=False),
                        sa.Column("name", sa.String(length=20), server_default=sa.text("'a'"), nullable=False),
                        schema="shop",
                    )
                    op.create_index("food_brand", "food", ["brand", "id"], schema="shop")


                def downgrade() -> None:
                    op.drop_index("food_brand", schema="shop")
                    op.drop_table("tag", schema="shop")
                    op.alter_column("food", "price", nullable=True, schema="shop")
                    op.drop_column("food", "brand", schema="shop")
                """, text.substring(text.indexOf("def upgrade")));
    }

    @Test
    void whatLosesDataIsLeftOutOfFilesThatToolsRun() throws Exception {
        Snapshot before = PlanScenarioTest.readAfter(database, "SELECT 1");
        Snapshot after = PlanScenarioTest.readAfter(
                database, "ALTER TABLE shop.food DROP old; ALTER TABLE shop.food ADD new int");
        Comparison comparison = DIFFER.compare(after, before);
        Plan plan = Planner.bothWays(comparison, false);
        for (String format : PlanFormats.NAMES.subList(2, PlanFormats.NAMES.size())) {
            String held = PlanFormats.render(format, plan, new Proof.Skipped("a test"), false);
            String whole = PlanFormats.render(format, plan, new Proof.Skipped("a test"), true);
            assertFalse(held.contains("DROP COLUMN old") || held.contains("\"food\", \"old\""), held);
            assertTrue(whole.contains("DROP COLUMN old") || whole.contains("\"food\", \"old\""), whole);
            assertTrue(held.contains("new"), held);
        }
    }
}
