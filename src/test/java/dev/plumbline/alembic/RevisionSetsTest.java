package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the revisions of a set hang together, and what its environment says. */
class RevisionSetsTest extends RevisionReading {
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
    void whatTheEnvironmentScriptSendsToOtherSchemasIsAGap() throws IOException {
        revision("a", "None", "    op.create_table('t')\n");
        String reason = "env.py sends statements to other schemas by schema_translate_map";
        Gap everything = Gap.ofEverything(reason, "db/env.py:5");
        Gap lab = new Gap("lab", "*", List.of(), reason, "db/env.py:5");
        Gap other = new Gap("public", "*", List.of(), reason, "db/env.py:5");
        assertEquals(
                List.of(lab, other), translated("connection.execution_options(schema_translate_map={'lab': None})"));
        assertEquals(
                List.of(everything),
                translated("connection.execution_options(schema_translate_map={None: os.environ['TENANT']})"));
        assertEquals(
                List.of(everything),
                translated(
                        "sa.create_engine('x', execution_options={'schema_translate_map': dict(os.environ)}).connect()"));
        assertEquals(
                List.of(),
                translated("connection.execution_options(schema_translate_map={'lab': 'lab', None: 'public'})"));
        assertEquals(List.of(), translated("connection.execution_options(schema_translate_map=None)"));
    }

    private List<Gap> translated(String connection) throws IOException {
        Files.writeString(root.resolve("db/env.py"), """
                import os
                import sqlalchemy as sa
                from alembic import context
                connection = sa.create_engine("x").connect()
                context.configure(connection=%s)
                context.run_migrations()
                """.formatted(connection));
        return read().gaps();
    }
}
