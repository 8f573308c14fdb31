package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries of PostgreSQL's catalog that guard a change. */
class RevisionCatalogTest extends RevisionReading {
    private static final String MADE =
            "op.create_table(\"t\", sa.Column(\"id\", sa.Integer()), sa.Column(\"a\", sa.Integer(), unique=True))\nconn = op.get_bind()\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conn.execute(sa.text(\"SELECT typname FROM pg_type WHERE typname = 'mood'\")).fetchone()",
                "conn.scalar(sa.text(\"SELECT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_name = 'gone')\"))",
                "conn.execute(sa.text(\"SELECT count(*) FROM information_schema.columns WHERE table_name = 't'"
                        + " AND column_name = 'b' AND table_schema = 'public'\")).scalar()",
                "conn.execute(sa.text('SELECT 1 FROM information_schema.columns WHERE table_name = :t AND column_name = :c'),"
                        + " {'t': 't', 'c': 'b'}).first()",
                "conn.exec_driver_sql(\"SELECT 1 FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid"
                        + " WHERE c.relname = 'ix_x' AND NOT i.indisvalid\").scalar()",
                "conn.execute(sa.text(\"SELECT to_regclass('public.gone')\")).scalar()",
                "[row[0] for row in conn.execute(sa.text(\"SELECT conname FROM pg_constraint WHERE conname = 'ck'\"))]"
            })
    void whatNothingHasMadeIsNotFound(String query) throws IOException {
        assertRead(
                MADE + "found = " + query
                        + "\nif found:\n    op.drop_table(\"t\")\nif not found:\n    op.drop_table(\"no\")\n",
                List.of("CREATE TABLE t (\n    id INTEGER,\n    a INTEGER,\n    UNIQUE (a)\n)", "DROP TABLE no"),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM pg_class WHERE relname = 't'",
                "SELECT 1 FROM pg_class WHERE relname <> 'gone'",
                "SELECT 1 FROM pg_class WHERE NOT (relname = 'gone')",
                "SELECT 1 FROM pg_class WHERE NOT (relkind = 'i' AND relname = 'gone')",
                "SELECT 1 FROM pg_class WHERE (relname = 'gone') IS FALSE",
                "SELECT 1 FROM pg_class WHERE (relname = 'gone') = false",
                "SELECT 1 FROM pg_enum WHERE enumlabel = 'gone''s'",
                "SELECT 1 FROM pg_class WHERE relname = 'gone' OR relkind = 'r'",
                "SELECT max(oid) FROM pg_class WHERE relname = 'gone'",
                "SELECT 1 FROM pg_class c LEFT JOIN pg_index i ON c.relname = 'gone' WHERE true",
                "SELECT 1 FROM pg_constraint WHERE conname = 't_a_key'",
                "SELECT 1 FROM pg_type WHERE typname = 'int4'",
                "SELECT 1 FROM information_schema.columns WHERE table_name = 't' AND column_name = 'a'",
                "SELECT 1 FROM kept WHERE relname = 'gone'",
                "SELECT 1 FROM information_schema.tables WHERE table_schema = 'auth' AND table_name = 'gone'",
                "SELECT 1 FROM pg_tables WHERE tablename = 'gone' AND schemaname = 'auth'"
            })
    void whatMayBeThereIsADoubt(String query) throws IOException {
        Revision revision =
                upgrade(MADE + "if conn.execute(sa.text(\"" + query + "\")).scalar():\n    op.drop_table(\"no\")\n");
        assertEquals(1, sql(revision).size());
        assertEquals(List.of("no"), doubtful(revision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM information_schema.tables WHERE table_name = 'alembic_version'",
                "SELECT 1 FROM pg_class WHERE relname = 't_id_seq'",
                "SELECT 1 FROM pg_constraint WHERE conname = 't_id_not_null'",
                "SELECT 1 FROM pg_constraint WHERE conname = 'raw_a_key'",
                "SELECT 1 FROM pg_constraint WHERE conname = 'raw_pkey1'",
                "SELECT 1 FROM pg_indexes WHERE indexname = 'raw_b_c_idx'",
                "SELECT 1 FROM pg_class WHERE relname = 'a_name_that_is_as_long_as_a_name_may_be_in_this_server_and_cut'"
            })
    void aNameThatTheServerGivesIsADoubt(String query) throws IOException {
        Revision revision = upgrade("""
                op.execute("CREATE TABLE raw (id serial PRIMARY KEY, a text UNIQUE, b text, c text)")
                op.execute("CREATE INDEX ON raw (b, c)")
                op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True))
                if op.get_bind().execute(sa.text("%s")).scalar():
                    op.drop_table("no")
                """.formatted(query));
        assertEquals(List.of("no"), doubtful(revision));
    }

    @Test
    void anExtensionMayHaveMadeIt() throws IOException {
        Revision revision = upgrade("""
                op.execute("CREATE EXTENSION IF NOT EXISTS postgis")
                if not op.get_bind().scalar(sa.text("SELECT 1 FROM pg_type WHERE typname = 'geometry'")):
                    op.drop_table("no")
                """);
        assertEquals(List.of("no"), doubtful(revision));
    }

    @Test
    void columnsAndTablesTellTheirNames() throws IOException {
        assertRead(
                """
                op.create_table("t", sa.Column("id", sa.Integer()))
                def add(table, column):
                    if column.name not in [each["name"] for each in sa.inspect(op.get_bind()).get_columns(table)]:
                        op.add_column(table, column)
                add("t", sa.Column("id", sa.Integer()))
                add(sa.table("t").name if False else "t", sa.Column("b", sa.Integer()))
                """, List.of("CREATE TABLE t (\n    id INTEGER\n)", "ALTER TABLE t ADD COLUMN b INTEGER"), List.of());
    }
}
