package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.alembic.SteppedComparison.Outcome;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.postgres.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops of Python over rows of a table that change the schema: what real Alembic makes in them is a gap, unless there surely are no rows. */
class RowLoopsTest {
    private static final ObjectId TABLE = ObjectId.of("table", "public", "t");
    private static final String FIRST = """
            op.create_table("t", sa.Column("id", sa.Integer(), sa.CheckConstraint("id > 0", name="positive")))
            op.create_table("tenants", sa.Column("name", sa.Text()))
            op.create_table("kinds", sa.Column("name", sa.Text()))
            op.bulk_insert(sa.table("kinds", sa.column("name", sa.Text())), [{"name": "red"}])
            """;

    @TempDir
    Path root = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"trixie", "bookworm"})
    void whatRealAlembicMakesForRowsIsAGap(String suite) throws IOException {
        write(FIRST, """
                for row in op.get_bind().execute(sa.text("SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = 't'::regclass")):
                    op.drop_constraint(row[0], "t")
                """, """
                for row in op.get_bind().execute(sa.text("SELECT name FROM kinds")).fetchall():
                    op.add_column("t", sa.Column("given", sa.Text()))
                """, """
                names = [row[0] for row in op.get_bind().execute(sa.text("SELECT name FROM kinds"))]
                for name in names:
                    op.execute(f"CREATE TABLE {name} (id int)")
                """, """
                [op.execute("CREATE INDEX kinds_name ON kinds (name)") for row in op.get_bind().execute(sa.text("SELECT name FROM kinds"))]
                """);
        try (TestServer.EmptyDatabase real = TestServer.emptyDatabase();
                TestServer.EmptyDatabase read = TestServer.emptyDatabase();
                SteppedAlembic alembic = new SteppedAlembic(suite, real, List.of(), Optional.empty())) {
            List<SteppedComparison.Step> steps = new SteppedComparison(root, alembic, real, read).run(read());
            assertEquals(
                    List.of(
                            Outcome.FULL,
                            Outcome.PRIMARY_GAP,
                            Outcome.PRIMARY_GAP,
                            Outcome.PRIMARY_GAP,
                            Outcome.PRIMARY_GAP),
                    steps.stream().map(SteppedComparison.Step::outcome).toList(),
                    steps::toString);
            assertEquals(
                    List.of(
                            List.of(),
                            List.of(TABLE),
                            List.of(TABLE.child("column", "given")),
                            List.of(),
                            List.of(ObjectId.of("table", "public", "kinds"))),
                    steps.stream().map(step -> hidden(step.revision())).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trixie", "bookworm"})
    void aTableThatNothingHasFilledHasSurelyNoRows(String suite) throws IOException {
        write(FIRST, """
                tenants = [row[0] for row in op.get_bind().execute(sa.text("SELECT name FROM tenants AS x WHERE name <> 'a'"))]
                for tenant in tenants:
                    op.execute(f"CREATE TABLE {tenant}.made (id int)")
                for row in op.get_bind().execute(sa.text("SELECT name FROM tenants")).fetchall():
                    op.drop_table(row.name)
                op.add_column("t", sa.Column("c", sa.Text()))
                """);
        try (TestServer.EmptyDatabase real = TestServer.emptyDatabase();
                TestServer.EmptyDatabase read = TestServer.emptyDatabase();
                SteppedAlembic alembic = new SteppedAlembic(suite, real, List.of(), Optional.empty())) {
            List<SteppedComparison.Step> steps = new SteppedComparison(root, alembic, real, read).run(read());
            assertEquals(
                    List.of(Outcome.FULL, Outcome.FULL),
                    steps.stream().map(SteppedComparison.Step::outcome).toList(),
                    steps::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "op.execute(\"INSERT INTO tenants SELECT 'a'\")",
                "op.execute(sa.table('tenants', sa.column('name')).insert().values(name='a'))",
                "op.bulk_insert(sa.table('tenants', sa.column('name')), [{'name': 'a'}])",
                "op.execute('DO $$ BEGIN EXECUTE concat(1) ; END $$')",
                "op.rename_table('kinds', 'x'); op.rename_table('tenants', 'kinds'); op.rename_table('x', 'tenants')",
                "op.execute('DROP TABLE tenants; CREATE TABLE tenants AS SELECT name FROM kinds')",
                "orm.Session(bind=op.get_bind()).add(Tenant(name='a'))",
                "op.execute('SELECT fill_tenants()')",
                "op.get_bind().execute(sa.text('COPY tenants FROM stdin'))"
            })
    void aTableThatMayHaveBeenFilledHasRows(String filling) throws IOException {
        write(FIRST, filling, """
                for row in op.get_bind().execute(sa.text("SELECT name FROM tenants")):
                    op.add_column("t", sa.Column("c", sa.Text()))
                """);
        assertEquals(
                List.of(TABLE.child("column", "c")), hidden(read().revisions().getLast()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM tenants",
                "SELECT 1",
                "SELECT name FROM tenants, kinds",
                "SELECT name FROM tenants UNION SELECT name FROM kinds",
                "SELECT name FROM kinds LEFT JOIN tenants ON true",
                "INSERT INTO tenants SELECT name FROM kinds RETURNING name"
            })
    void aQueryThatMayGiveARowThoughOneTableIsEmptyHasRows(String query) throws IOException {
        write(FIRST, """
                for row in op.get_bind().execute(sa.text("%s")):
                    op.add_column("t", sa.Column("c", sa.Text()))
                """.formatted(query));
        assertEquals(
                List.of(TABLE.child("column", "c")), hidden(read().revisions().getLast()));
    }

    @Test
    void whatIsDoneToRowsAloneIsNoGap() throws IOException {
        write(FIRST, """
                import bisect, boto3
                seen = []
                for row in op.get_bind().execute(sa.text("SELECT name FROM kinds")):
                    if row.name in seen:
                        continue
                    seen.append(row.name)
                    bisect.insort(seen, row.name)
                    boto3.client("s3").delete_object(Key=row.name)
                    notify(row)
                    for part in row.name.split():
                        op.execute(sa.text("UPDATE kinds SET name = :n").bindparams(n=part.upper()))
                    op.get_bind().execute(sa.text("DELETE FROM kinds WHERE name = :n"), {"n": row.name})
                op.add_column("t", sa.Column("c", sa.Text()))
                """);
        assertEquals(List.of(), read().revisions().getLast().gaps());
        assertTrue(read().revisions().getLast().statements().getLast().sql().contains("ADD COLUMN c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"add(row)", "state.seen = True", "state.known = True", "count()", "[add(each) for each in [1]]"})
    void whatTurnsForRowsChangeBesideNamesIsNotKnown(String turn) throws IOException {
        write(FIRST, """
                n, names = 0, []
                class State:
                    seen = False
                state = State()
                state.known = False
                def add(name):
                    names.append(name)
                def count():
                    nonlocal n
                    n += 1
                for row in op.get_bind().execute(sa.text("SELECT name FROM kinds")):
                    %s
                if names or n or state.seen or state.known:
                    op.add_column("t", sa.Column("c", sa.Text()))
                """.formatted(turn), """
                for row in op.get_bind().execute(sa.text("SELECT name FROM tenants")):
                    op.drop_table("t")
                """);
        List<Revision> revisions = read().revisions();
        assertEquals(List.of(TABLE.child("column", "c")), hidden(revisions.get(1)));
        assertEquals(List.of(), hidden(revisions.get(2)));
    }

    @Test
    void whatGeneratorsAndComprehensionsMakeOfRowsIsNotKnown() throws IOException {
        write(FIRST, """
                names = []
                def each():
                    for row in op.get_bind().execute(sa.text("SELECT name FROM kinds")):
                        yield row
                for row in each():
                    op.add_column("t", sa.Column("c", sa.Text()))
                [names.append(row) for row in op.get_bind().execute(sa.text("SELECT name FROM kinds"))]
                if names:
                    op.add_column("t", sa.Column("d", sa.Text()))
                """);
        assertEquals(
                List.of(TABLE.child("column", "c"), TABLE.child("column", "d")),
                hidden(read().revisions().getLast()));
    }

    @Test
    void whatIsGivenTheConnectionForEachRowIsAGap() throws IOException {
        write(FIRST, """
                bind = op.get_bind()
                for row in bind.execute(sa.text("SELECT name FROM kinds")):
                    make_schema(bind, row.name)
                """);
        assertEquals(1, read().revisions().getLast().gaps().size());
    }

    private static List<ObjectId> hidden(Revision revision) {
        return revision.gaps().stream().flatMap(gap -> gap.objects().stream()).toList();
    }

    private void write(String... bodies) throws IOException {
        Path versions = Files.createDirectories(root.resolve("db/versions"));
        List<String> all = Stream.of(bodies).toList();
        for (int i = 0; i < all.size(); i++) {
            Files.writeString(
                    versions.resolve("r" + i + ".py"),
                    "import sqlalchemy as sa\nfrom alembic import op\nfrom sqlalchemy import orm\n\nrevision = 'r" + i
                            + "'\ndown_revision = " + (i == 0 ? "None" : "'r" + (i - 1) + "'") + "\ndef upgrade():\n"
                            + all.get(i).indent(4));
        }
    }

    private Changelog read() {
        MigrationSet set = new MigrationSet("s", "alembic", "db", new HistoryTable("public", "alembic_version"));
        return new AlembicReader().read(root, set, Unwatched.PROGRESS);
    }
}
