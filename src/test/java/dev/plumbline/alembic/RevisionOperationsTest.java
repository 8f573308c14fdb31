package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations of a revision: types, names of constraints, those of plugins. */
class RevisionOperationsTest extends RevisionReading {
    @Test
    void anUnreadableTypeCostsItsColumnOnly() throws IOException {
        Revision revision = upgrade("""
                from elsewhere import Colour
                op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("c", Colour()))
                op.add_column("t", sa.Column("d", sa.Text()))
                """);
        assertEquals(
                List.of(Gap.ofObject(
                        TABLE.child("column", "c"), "type elsewhere.Colour is not known", "db/versions/a.py:8")),
                revision.gaps());
        assertEquals(3, revision.statements().size());
        assertTrue(revision.statements().get(1).sql().contains("id SERIAL NOT NULL"), revision::toString);
        assertEquals(
                "ALTER TABLE t ADD COLUMN d TEXT", revision.statements().get(2).sql());
    }

    @Test
    void aTypeThatMayAddConstraintsIsAGap() throws IOException {
        Revision revision = upgrade("""
                class Grade(sa.types.TypeDecorator, sa.types.SchemaType):
                    impl = sa.SmallInteger
                class Level(Grade):
                    def _set_table(self, column, table):
                        sa.CheckConstraint(column > 0, table=table)
                op.add_column("foods", sa.Column("grade", Grade()))
                op.add_column("foods", sa.Column("level", Level()))
                """);
        assertEquals(
                List.of("type Level may add constraints to its table"),
                revision.gaps().stream().map(Gap::reason).toList());
    }

    @Test
    void metadataThatCannotBeFollowedLeavesNamesOfConstraintsOpen() throws IOException {
        String env = """
                from alembic import context
                from flask import current_app
                context.configure(target_metadata=current_app.extensions["migrate"].db.metadata, include_schemas=True)
                """;
        Files.writeString(root.resolve("db/env.py"), env);
        revision("a", "None", "    op.create_unique_constraint(None, 't', ['c'])\n");
        assertEquals(
                List.of("ALTER TABLE t ADD UNIQUE (c)"), sql(read().revisions().getFirst()));
        assertEquals(false, read().filtersAutogenerate());

        Files.writeString(
                root.resolve("db/base.py"),
                "from flask_sqlalchemy import SQLAlchemy\nfrom sqlalchemy import MetaData\ndb = SQLAlchemy(metadata=MetaData(naming_convention={'uq': 'u_%(table_name)s'}))\n");
        assertEquals(List.of(), read().gaps());
        assertEquals(
                List.of("ALTER TABLE t ADD CONSTRAINT u_t UNIQUE (c)"),
                sql(read().revisions().getFirst()));

        Files.writeString(
                root.resolve("db/other.py"),
                "from sqlalchemy import MetaData\nm = MetaData(naming_convention={'uq': 'x_%(table_name)s'})\n");
        assertEquals(
                List.of("pk", "unique", "fk", "check", "index"),
                read().gaps().stream().map(Gap::kind).toList());
    }

    @Test
    void pluginsOfAlembicSendWhatTheyWrite() throws IOException {
        Revision revision = upgrade("""
                from alembic_utils.pg_function import PGFunction
                from alembic_utils.pg_trigger import PGTrigger
                from alembic_utils.pg_view import PGView
                from alembic_postgresql_enum import TableReference
                total = PGFunction(schema="public", signature="total(a integer, b integer default 1)",
                                   definition="returns integer language sql as $$ select a + b $$;")
                op.create_entity(total)
                op.replace_entity(total)
                op.create_entity(PGView("lab", "seen", "SELECT 1 AS one"))
                op.replace_entity(PGTrigger("public", "stamp", "AFTER INSERT ON lab.u FOR EACH ROW EXECUTE FUNCTION f()", "lab.u"))
                op.drop_entity(total, cascade=True)
                op.sync_enum_values("public", "mood", ["sad", "glad"],
                    [TableReference("t", "m", table_schema="public", existing_server_default="'happy'::mood")],
                    enum_values_to_rename=[("happy", "glad")])
                """);
        assertEquals(List.of(), revision.gaps());
        assertEquals(
                List.of(
                        "CREATE FUNCTION \"public\".\"total\"(a integer, b integer default 1) returns integer language sql as"
                                + " $$ select a + b $$",
                        "CREATE OR REPLACE FUNCTION \"public\".\"total\"(a integer, b integer default 1) returns integer"
                                + " language sql as $$ select a + b $$",
                        "CREATE VIEW \"lab\".\"seen\" AS SELECT 1 AS one",
                        "DROP TRIGGER IF EXISTS \"stamp\" ON lab.u",
                        "CREATE TRIGGER \"stamp\" AFTER INSERT ON lab.u FOR EACH ROW EXECUTE FUNCTION f()",
                        "DROP FUNCTION \"public\".\"total\"(a integer, b integer) CASCADE",
                        "ALTER TYPE public.mood RENAME TO mood_old",
                        "CREATE TYPE public.mood AS ENUM ('sad', 'glad')",
                        "ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT",
                        "ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood",
                        "ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'glad'::public.mood",
                        "DROP TYPE public.mood_old"),
                sql(revision));
    }

    @Test
    void anEntityThatIsNotKnownAndAColumnWithoutItsDefaultAreGaps() throws IOException {
        Revision revision = upgrade("""
                from alembic_utils.pg_grant_table import PGGrantTable
                op.create_entity(PGGrantTable("public", "t", "x"))
                op.sync_enum_values("public", "mood", ["sad"], [("t", "m")])
                """);
        assertEquals(List.of(), revision.statements());
        assertEquals(
                List.of("db/versions/a.py:8", "db/versions/a.py:9"),
                revision.gaps().stream().map(Gap::place).toList());
    }
}
