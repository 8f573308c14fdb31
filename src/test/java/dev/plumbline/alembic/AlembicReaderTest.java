package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of revisions, and what becomes a gap. */
class AlembicReaderTest extends RevisionReading {
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
    void aBlockThatChangesTheSchemaForEachRowIsAGap() throws IOException {
        Revision revision = upgrade("""
                op.execute(\"""
                    DO $$
                    DECLARE r record;
                    BEGIN
                        FOR r IN SELECT name FROM tenants WHERE active LOOP
                            EXECUTE format('CREATE TABLE %I (id int)', r.name);
                        END LOOP;
                    END $$
                \""")
                op.execute(\"""
                    DO $$
                    DECLARE r record;
                    BEGIN
                        FOR r IN SELECT conname FROM pg_catalog.pg_constraint JOIN generate_series(1, 2) ON true LOOP
                            EXECUTE format('ALTER TABLE t DROP CONSTRAINT %I', r.conname);
                        END LOOP;
                    END $$
                \""")
                """);
        assertEquals(
                List.of("it changes the schema for each row of a table, and a replay has no rows"),
                revision.gaps().stream().map(Gap::reason).toList());
        assertEquals(1, revision.statements().size());
        assertTrue(revision.statements().getFirst().sql().contains("pg_constraint"));
    }

    @Test
    void statementsBehindAConditionThatCannotBeFollowedAreLeftOutAndNamed() throws IOException {
        Revision revision = upgrade("""
                op.create_table("kept", sa.Column("id", sa.Integer()))
                if op.get_bind().execute(sa.text("SELECT count(*) FROM kept")).scalar() == 0:
                    op.create_table("t", sa.Column("id", sa.Integer()))
                op.create_index("i", "kept", ["id"])
                """);
        assertEquals(List.of("CREATE TABLE kept (\n    id INTEGER\n)", "CREATE INDEX i ON kept (id)"), sql(revision));
        assertEquals(
                List.of(Gap.ofObject(
                        TABLE,
                        "it hangs on a condition that cannot be followed: the rows of a table (db/versions/a.py:8)",
                        "db/versions/a.py:8")),
                revision.gaps());
    }

    @Test
    void anIndexOfATableThatIsNotKnownMayHideIndexesAlone() throws IOException {
        Revision revision = upgrade("""
                import os
                if os.environ.get("FAST"):
                    op.execute("DROP INDEX CONCURRENTLY IF EXISTS old")
                    op.drop_index("older", if_exists=True)
                    op.add_column("t", sa.Column("c", sa.Text()))
                if os.environ.get("FAST"):
                    op.execute("DROP INDEX IF EXISTS old; DROP TABLE t")
                """);
        assertEquals(List.of(), revision.statements());
        assertEquals(
                List.of("column", "index", "*"),
                revision.gaps().stream().map(Gap::kind).toList());
        assertEquals(
                List.of(List.of(TABLE.child("column", "c")), List.of(), List.of()),
                revision.gaps().stream().map(Gap::objects).toList());
    }

    @Test
    void whatFollowsAnEarlyReturnThatMayHappenIsLeftOutAndNamed() throws IOException {
        Revision revision = upgrade("""
                import os
                if os.environ.get("SKIP"):
                    return
                op.add_column("t", sa.Column("c", sa.Text()))
                """);
        assertEquals(List.of(), revision.statements());
        assertEquals(
                List.of(Gap.ofObject(
                        TABLE.child("column", "c"),
                        "it hangs on a condition that cannot be followed: environment variable SKIP (db/versions/a.py:8)",
                        "db/versions/a.py:8")),
                revision.gaps());
    }

    @Test
    void branchesWithoutStatementsNeedNoDecision() throws IOException {
        Revision revision = upgrade("""
                import os
                size = 10
                if os.environ.get("VERBOSE"):
                    print("adding")
                for row in op.get_bind().execute(sa.text("SELECT id FROM t")).fetchall():
                    op.execute("DELETE FROM t")
                op.add_column("t", sa.Column("c", sa.String(size)))
                """);
        assertEquals(List.of(), revision.gaps());
        assertEquals(List.of("ALTER TABLE t ADD COLUMN c VARCHAR(10)"), sql(revision));
    }

    @Test
    void aListThatMayHoldTextsOfRowsAloneHidesNothing() throws IOException {
        Revision revision = upgrade("""
                import os
                texts = ["DELETE FROM t"]
                if os.environ.get("MORE"):
                    texts += ["UPDATE t SET c = 1"]
                for text in texts:
                    op.execute(text)
                for text, other in [(text, 1) for text in texts]:
                    op.execute(text)
                texts.append("DROP TABLE t")
                for text in texts:
                    op.execute(text)
                """);
        assertEquals(List.of(), revision.statements());
        assertEquals(
                List.of(
                        everything(
                                "it hangs on a condition that cannot be followed: environment variable MORE"
                                        + " (db/versions/a.py:9)",
                                13),
                        everything(
                                "it hangs on a condition that cannot be followed: environment variable MORE"
                                        + " (db/versions/a.py:9)",
                                16)),
                revision.gaps());
    }

    @Test
    void textsThatAreNotKnownHideEverything() throws IOException {
        Revision revision = upgrade("""
                import os
                op.execute(f"ALTER TABLE t OWNER TO {os.environ['OWNER']}")
                op.execute("UPDATE t SET c = :value")
                op.unheard_of("t")
                mystery(op)
                """);
        assertEquals(List.of(), revision.statements());
        assertEquals(
                List.of(
                        everything("the text of a statement: environment variable OWNER", 8),
                        everything("the text has no value for :value", 9),
                        everything("the operation op.unheard_of is not known", 10),
                        everything("it calls a function that is not known: the name mystery is not known", 11)),
                revision.gaps());
    }

    @Test
    void valuesOfTextsAreWrittenIn() throws IOException {
        Revision revision = upgrade("""
                op.execute(sa.text("COMMENT ON TABLE t IS :c").bindparams(c="it's :x"))
                op.get_bind().execute(sa.text("SELECT make_it('s', :n), '12\\\\:30', 1::int"), {"n": 5})
                op.execute(sa.table("t", sa.column("c")).insert().values(c=1))
                """);
        assertEquals(List.of(), revision.gaps());
        assertEquals(
                List.of("COMMENT ON TABLE t IS 'it''s :x'", "SELECT make_it('s', 5), '12:30', 1::int"), sql(revision));
        assertEquals(1, revision.leftOut());
    }

    @Test
    void textsAboutRowsAreCountedThoughTheirValuesAreNotKnown() throws IOException {
        Revision revision = upgrade("""
                import os
                who = os.environ["WHO"]
                op.execute(f"UPDATE t SET c = '{who}'")
                op.execute("DELETE FROM t WHERE c = '%s'; INSERT INTO t VALUES ('{}')".format(who) % who)
                op.execute("SELECT count(*) FROM t WHERE c = '" + who + "'")
                op.execute(f"SELECT make_tables('{who}')")
                op.execute("UPDATE pg_attribute SET atttypmod = 44 WHERE attname = '%s'" % who)
                op.execute(f"DELETE FROM t; ALTER TABLE t OWNER TO {who}")
                """);
        assertEquals(List.of(), revision.statements());
        assertEquals(3, revision.leftOut());
        assertEquals(List.of(everything("the text of a statement: environment variable WHO", 8)), revision.gaps());
    }

    @Test
    void whatRowsFillIsEmptyForLoopsAndOpenForConditions() throws IOException {
        Revision revision = upgrade("""
                rows = op.get_bind().execute(sa.text("SELECT id, name FROM t"))
                ids = [row.id for row in rows]
                names = sorted({row.name for row in rows}) + ["extra"]
                for name in names:
                    op.add_column("t", sa.Column(name, sa.Text()))
                if "extra" in names and names:
                    op.drop_column("t", "sure")
                if "other" in names:
                    op.drop_column("t", "doubtful")
                by_name = {row.name: row.id for row in rows}
                if by_name.get("x") is None:
                    op.drop_column("t", "by_name")
                if len(list(rows)) == 0:
                    op.drop_column("t", "counted")
                if not ids:
                    return
                op.drop_column("t", "c")
                """);
        assertEquals(List.of("ALTER TABLE t ADD COLUMN extra TEXT", "ALTER TABLE t DROP COLUMN sure"), sql(revision));
        assertEquals(
                Stream.concat(
                                Stream.of(TABLE),
                                Stream.of("doubtful", "by_name", "counted", "c")
                                        .map(name -> TABLE.child("column", name)))
                        .toList(),
                revision.gaps().stream().flatMap(gap -> gap.objects().stream()).toList());
    }

    @Test
    void whatALoopOverRowsWouldSetIsOpenForConditions() throws IOException {
        Revision revision = upgrade("""
                def has(name):
                    for row in op.get_bind().execute(sa.text("SELECT name FROM t")):
                        if row.name == name:
                            return True
                    return False
                ids, groups, last = [], {}, None
                for row in op.get_bind().execute(sa.text("SELECT id FROM t")):
                    if row.id:
                        ids.append(row.id)
                        groups.setdefault(row.group, []).append(row.id)
                        last = row.id
                    op.execute("DELETE FROM t")
                for id in ids:
                    op.drop_column("t", "each")
                if has("x"):
                    op.drop_column("t", "returned")
                if "a" in groups:
                    op.drop_column("t", "grouped")
                if last is not None:
                    op.drop_column("t", "last")
                if not ids:
                    return
                op.drop_column("t", "c")
                """);
        assertEquals(List.of(), revision.statements());
        assertEquals(
                Stream.of("each", "returned", "grouped", "last", "c")
                        .map(name -> TABLE.child("column", name))
                        .toList(),
                revision.gaps().stream().flatMap(gap -> gap.objects().stream()).toList());
    }

    @Test
    void textsTakeTheirValuesByParamsToo() throws IOException {
        Revision revision = upgrade("""
                op.execute(sa.text("COMMENT ON TABLE t IS :c").params(c="first"))
                op.execute(sa.text("COMMENT ON TABLE t IS :c").params({"c": "second"}))
                op.execute(sa.text("UPDATE t SET c = :c").params({"c": mystery}))
                """);
        assertEquals(List.of(), revision.gaps());
        assertEquals(List.of("COMMENT ON TABLE t IS 'first'", "COMMENT ON TABLE t IS 'second'"), sql(revision));
        assertEquals(1, revision.leftOut());
    }

    @Test
    void aLoopThatRowsMayEndIsFollowedOnce() throws IOException {
        Revision revision = upgrade("""
                while True:
                    done = op.get_bind().execute(sa.text("UPDATE t SET c = 1 WHERE c IS NULL"))
                    if done.rowcount == 0:
                        break
                    op.execute("DROP INDEX gone")
                op.drop_table("t")
                """);
        assertEquals(List.of("DROP TABLE t"), sql(revision));
        assertEquals(
                List.of(new Gap(
                        "*",
                        "index",
                        List.of(),
                        "it hangs on a condition that cannot be followed: the rows of a table (db/versions/a.py:8)",
                        "db/versions/a.py:9")),
                revision.gaps());
    }

    @Test
    void aTextBehindAConditionHidesOnlyTheTableThatItNames() throws IOException {
        Revision revision = upgrade("""
                import os
                if os.environ.get("FULL"):
                    op.execute('ALTER TABLE "T" ADD COLUMN c integer')
                    op.execute("CREATE INDEX CONCURRENTLY i ON lab.u (c)")
                """);
        assertEquals(
                List.of(ObjectId.of("table", "public", "T"), ObjectId.of("table", "lab", "u")),
                revision.gaps().stream().flatMap(gap -> gap.objects().stream()).toList());
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

    @Test
    void aFileThatIsFarTooLargeIsOneGapAndItsChildrenAreReadWithoutAnother() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(root.resolve("db/versions/a.py").toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        revision("b", "'a'", "    op.drop_table('u')\n");
        Changelog changelog = read();
        assertEquals(List.of(Gap.ofEverything("not read: larger than 2 MB", "db/versions/a.py")), changelog.gaps());
        assertEquals(List.of("DROP TABLE u"), sql(changelog.revisions().getFirst()));
    }

    @Test
    void aHelperOfMillionsOfStepsIsOneGap() throws IOException {
        Files.writeString(root.resolve("db/slow.py"), """
                def slow():
                    n = 0
                    for a in range(2000):
                        for b in range(2000):
                            n += a * b
                    return n
                """);
        Revision revision = upgrade("from db.slow import slow\nop.drop_table(f't{slow()}')\n");
        assertEquals(
                List.of(Gap.ofEverything("upgrade runs for more than 2000000 steps", "db/slow.py:5")), revision.gaps());
    }

    @Test
    void callsOfWhatCannotBeSeenAreAGap() throws IOException {
        Revision revision = upgrade("""
                from elsewhere import views, log
                from db.helpers import gone
                views.create_all_views()
                gone.away()
                log.getLogger("x").info("done")
                print(views)
                """);
        assertEquals(
                List.of(
                        everything("it calls elsewhere.views.create_all_views, which lies outside the project", 9),
                        everything(
                                "it calls a function that is not known: the module db.helpers is not in the project",
                                10)),
                revision.gaps());
    }

    @Test
    void loopsWithoutEndAreAGap() throws IOException {
        Revision revision = upgrade("while True:\n    pass\n");
        assertEquals(List.of(everything("upgrade loops more than 100000 times", 7)), revision.gaps());
    }

    @Test
    void aSyntaxErrorIsAGapAtItsLineAndTheRestIsRead() throws IOException {
        revision("a", "None", "    op.create_table('t', sa.Column('id', sa.Integer())\n");
        revision("b", "'a'", "    op.drop_table('u')\n");
        Changelog changelog = read();
        assertEquals(List.of("a", "b"), ids(changelog));
        assertEquals(List.of("b"), changelog.heads());
        assertEquals(
                "db/versions/a.py:7",
                changelog.revisions().getFirst().gaps().getFirst().place());
        assertEquals(List.of("DROP TABLE u"), sql(changelog.revisions().get(1)));
    }

    @Test
    void parentsComeInEveryForm() throws IOException {
        revision("a", "None", "    pass\n");
        revision("b", "('a',)", "    pass\n");
        revision("c", "['a']", "    pass\n");
        Files.writeString(root.resolve("db/versions/d.py"), """
                from typing import Union
                revision: str = 'd'
                down_revision: Union[str, None] = 'b'
                branch_labels = ('left',)
                depends_on = 'c'
                def upgrade():
                    pass
                """);
        Files.writeString(
                root.resolve("db/versions/e.py"),
                "revision = 'e'\ndown_revision = 'c'\ndepends_on = 'left'\ndef upgrade():\n    pass\n");
        Changelog changelog = read();
        assertEquals(List.of(), changelog.gaps());
        assertEquals(List.of("a", "b", "c", "d", "e"), ids(changelog));
        assertEquals(List.of("d", "e"), changelog.heads());
        assertEquals(List.of("d"), changelog.revisions().getLast().dependsOn());
    }

    @Test
    void circlesMissingParentsAndDoubleIdsAreGaps() throws IOException {
        revision("a", "'c'", "    pass\n");
        revision("c", "'a'", "    pass\n");
        revision("d", "'nowhere'", "    pass\n");
        Files.copy(root.resolve("db/versions/d.py"), root.resolve("db/versions/e.py"));
        Files.writeString(root.resolve("db/versions/f.py"), "import os\nrevision = os.environ['X']\n");
        Changelog changelog = read();
        assertEquals(List.of("d"), ids(changelog));
        assertEquals(
                List.of(
                        Gap.ofEverything("revision: environment variable X", "db/versions/f.py:2"),
                        Gap.ofEverything(
                                "revision d stands in two files, the other is db/versions/d.py:4",
                                "db/versions/e.py:4"),
                        Gap.ofEverything("revision d follows nowhere, which is not there", "db/versions/d.py:4"),
                        Gap.ofEverything(
                                "revisions that follow each other in a circle, or follow such: a, c",
                                "db/versions/a.py:4")),
                changelog.gaps());
    }

    @Test
    void theEnvironmentScriptSaysFiltersConventionAndHistory() throws IOException {
        Files.writeString(root.resolve("db/env.py"), """
                import asyncio
                from alembic import context
                from sqlalchemy import MetaData
                from sqlalchemy.ext.asyncio import create_async_engine

                def run(connection):
                    context.configure(
                        connection=connection,
                        target_metadata=MetaData(naming_convention={"ck": "ck_%(table_name)s_%(constraint_name)s"}),
                        include_object=lambda *args: True,
                        version_table="elsewhere",
                    )

                async def online():
                    async with create_async_engine("x").connect() as connection:
                        await connection.run_sync(run)

                if context.is_offline_mode():
                    raise SystemExit
                else:
                    asyncio.run(online())
                """);
        revision("a", "None", "    op.create_check_constraint('pos', 't', 'c > 0')\n");
        Changelog changelog = read();
        assertTrue(changelog.filtersAutogenerate());
        assertEquals(
                List.of(Gap.ofObject(
                        ObjectId.of("table", "public", "alembic_version"),
                        "env.py keeps the history in the default schema.elsewhere, the project file says"
                                + " public.alembic_version",
                        "db/env.py:7")),
                changelog.gaps());
        assertEquals(List.of(), read(HistoryTable.NONE).gaps(), "nobody said where it is kept");
        assertEquals(
                List.of("ALTER TABLE t ADD CONSTRAINT ck_t_pos CHECK (c > 0)"),
                sql(changelog.revisions().getFirst()));
    }

    @Test
    void revisionsThatLeadOutsideTheProjectAreNotOpened(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("x.py"), "revision = 'x'\ndown_revision = None\ndef upgrade():\n    pass\n");
        Files.createSymbolicLink(root.resolve("db/versions/x.py"), outside.resolve("x.py"));
        Changelog changelog = read();
        assertEquals(List.of(), changelog.revisions());
        assertEquals("db/versions/x.py", changelog.gaps().getFirst().place());
    }

    @Test
    void anInspectorAnswersFromTheSchemaSoFar() throws IOException {
        Revision revision = upgrade("""
                op.create_table("t", sa.Column("id", sa.Integer()))
                inspector = sa.inspect(op.get_bind())
                columns = [column["name"] for column in inspector.get_columns("t")]
                if "id" in columns and "c" not in columns:
                    op.add_column("t", sa.Column("c", sa.Text()))
                if inspector.has_table("gone") or "gone" in inspector.get_table_names():
                    op.drop_table("gone")
                op.execute("ALTER TABLE t RENAME COLUMN c TO d")
                if "d" in [column["name"] for column in inspector.get_columns("t")]:
                    op.drop_column("t", "d")
                """);
        assertEquals(
                List.of(
                        "CREATE TABLE t (\n    id INTEGER\n)",
                        "ALTER TABLE t ADD COLUMN c TEXT",
                        "ALTER TABLE t RENAME COLUMN c TO d"),
                sql(revision));
        assertEquals(
                List.of(TABLE.child("column", "d")), revision.gaps().getFirst().objects());
    }

    /** What is done for each row is no change of the schema; what is done on a condition, or after a loop, may be one. */
    @Test
    void aConditionIsNoTurnOfALoopWhateverItsName() throws IOException {
        String all = """
                import elsewhere
                loop = op.get_bind().execute(sa.text("SELECT 1 FROM t")).scalar()
                """;
        Gap gap = everything(
                "it hangs on a condition that cannot be followed: the rows of a table (db/versions/a.py:8)", 9);
        assertEquals(
                List.of(gap), upgrade(all + "if loop:\n    elsewhere.send()\n").gaps());
        assertEquals(
                List.of(gap),
                upgrade(all + "for each in loop:\n    return\nelsewhere.send()\n")
                        .gaps());
        assertEquals(
                List.of(),
                upgrade(all + "for each in loop:\n    elsewhere.send()\n").gaps());
    }

    @Test
    void aTableThatTwoUnknownConditionsMakeIsInDoubtForAnInspector() throws IOException {
        revision("a", "None", """
                import os
                if os.environ.get("ONE"):
                    if os.environ.get("TWO"):
                        op.create_table("t", sa.Column("id", sa.Integer()))
                """.indent(4));
        revision("b", "'a'", """
                if sa.inspect(op.get_bind()).has_table("t"):
                    op.drop_table("other")
                else:
                    op.drop_table("another")
                """.indent(4));
        Revision last = read().revisions().getLast();
        assertEquals(List.of(), sql(last));
        assertEquals(2, last.gaps().size(), last::toString);
    }
}
