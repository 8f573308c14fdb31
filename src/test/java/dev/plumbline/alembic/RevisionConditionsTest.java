package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a revision hangs on a condition, decided by the schema so far or by nothing that is known. */
class RevisionConditionsTest extends RevisionReading {
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
