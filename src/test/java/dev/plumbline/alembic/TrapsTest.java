package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.postgres.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations that real Alembic refuses, or sends elsewhere: never read as if it had made what they say. */
class TrapsTest {
    private static final String TABLE = "op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True))\n";
    private static final String LONG = "n".repeat(64);
    private static final String TOO_LONG = "exceeds maximum length of 63 characters";
    private static final String NOT_SENT = "is longer than 63 characters";
    private static final ScratchRequest PLAIN = new ScratchRequest(15, List.of(), List.of(), List.of());

    @TempDir
    Path root = Path.of("");

    static Stream<Arguments> refused() {
        return Stream.of("trixie", "bookworm")
                .flatMap(suite -> Stream.of(
                        Arguments.of(suite, "op.create_index('" + LONG + "', 't', ['id'])", TOO_LONG, NOT_SENT),
                        Arguments.of(
                                suite, "op.create_unique_constraint('" + LONG + "', 't', ['id'])", TOO_LONG, NOT_SENT),
                        Arguments.of(
                                suite, "op.create_check_constraint('" + LONG + "', 't', 'id > 0')", TOO_LONG, NOT_SENT),
                        Arguments.of(
                                suite,
                                "op.create_foreign_key('" + LONG + "', 't', 't', ['id'], ['id'])",
                                TOO_LONG,
                                NOT_SENT),
                        Arguments.of(
                                suite,
                                "op.create_table('u', sa.Column('a', sa.Integer()), sa.UniqueConstraint('a', name='"
                                        + LONG + "'))",
                                TOO_LONG,
                                NOT_SENT),
                        Arguments.of(
                                suite,
                                "op.execute(\"UPDATE t SET id = 1; COMMENT ON TABLE t IS 'see :name'\")",
                                "A value is required for bind parameter 'name'",
                                "the text has no value for :name"),
                        Arguments.of(
                                suite,
                                "op.execute('ALTER TABLE t ADD COLUMN c text DEFAULT :name')",
                                "A value is required for bind parameter 'name'",
                                "the text has no value for :name")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatAlembicRefusesIsAGap(String suite, String operation, String error, String reason) throws IOException {
        Path file = write(TABLE + operation);
        assertTrue(
                real(suite, file).orElse("").contains(error),
                () -> real(suite, file).toString());
        assertEquals(1, read().gaps().size());
        assertTrue(
                read().gaps().getFirst().reason().contains(reason),
                () -> read().gaps().toString());
    }

    static Stream<Arguments> sent() {
        return Stream.of("trixie", "bookworm")
                .flatMap(suite -> Stream.of(
                        Arguments.of(suite, "op.create_index(op.f('" + LONG + "'), 't', ['id'])"),
                        Arguments.of(suite, "op.create_index('" + "n".repeat(63) + "', 't', ['id'])"),
                        Arguments.of(suite, "op.execute(\"COMMENT ON TABLE t IS 'at 12\\\\:30, 1::int'\")"),
                        Arguments.of(suite, "op.execute('LOCK TABLE t IN ACCESS EXCLUSIVE MODE')"),
                        Arguments.of(
                                suite,
                                "op.execute('LOCK TABLE t IN SHARE MODE; ALTER TABLE t ADD COLUMN c integer')")));
    }

    @ParameterizedTest
    @MethodSource("sent")
    void whatAlembicSendsRunsOnAScratchDatabaseToo(String suite, String operation) throws IOException {
        Path file = write(TABLE + operation);
        assertEquals(Optional.empty(), real(suite, file));
        assertEquals(List.of(), read().gaps());
        assertEquals(List.of(), failures(read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trixie", "bookworm"})
    void aTextHasNoLength(String suite) throws IOException {
        Path file = write("op.create_table('t', sa.Column('c', sa.Text(5)))");
        String refused = "type modifier is not allowed for type \"text\"";
        assertTrue(real(suite, file).orElse("").contains(refused));
        assertEquals(List.of(), read().gaps());
        assertEquals(1, failures(read()).size());
        assertTrue(
                failures(read()).getFirst().contains(refused),
                () -> failures(read()).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trixie", "bookworm"})
    void whatIsSentToOtherSchemasIsNotKnown(String suite) throws IOException {
        Path file = write("""
                op.execute("CREATE SCHEMA elsewhere")
                bind = op.get_bind().execution_options(schema_translate_map={"lab": "elsewhere"})
                sa.Table("moved", sa.MetaData(), sa.Column("id", sa.Integer()), schema="lab").create(bind)
                """);
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase();
                SteppedAlembic alembic = new SteppedAlembic(suite, database, List.of(), Optional.empty())) {
            assertEquals(Optional.empty(), alembic.run(file));
            database.execute("TABLE elsewhere.moved");
        }
        assertEquals(
                List.of(Gap.ofEverything(
                        "schema_translate_map sends what follows to other schemas", "db/versions/a.py:8")),
                read().gaps());
    }

    private static Optional<String> real(String suite, Path file) {
        try (TestServer.EmptyDatabase database = TestServer.emptyDatabase();
                SteppedAlembic alembic = new SteppedAlembic(suite, database, List.of(), Optional.empty())) {
            return alembic.run(file);
        }
    }

    private static List<String> failures(Revision revision) {
        try (ScratchDatabase database = TestServer.scratch().create(PLAIN, Unwatched.PROGRESS)) {
            return revision.statements().stream()
                    .map(database::run)
                    .filter(outcome -> !(outcome instanceof ReplayOutcome.Done))
                    .map(Object::toString)
                    .toList();
        }
    }

    private Path write(String body) throws IOException {
        Path versions = Files.createDirectories(root.resolve("db/versions"));
        return Files.writeString(
                versions.resolve("a.py"),
                "import sqlalchemy as sa\nfrom alembic import op\n\nrevision = 'a'\ndown_revision = None\ndef upgrade():\n"
                        + body.indent(4));
    }

    private Revision read() {
        MigrationSet set = new MigrationSet("s", "alembic", "db", new HistoryTable("public", "alembic_version"));
        return new AlembicReader()
                .read(root, set, Unwatched.PROGRESS)
                .revisions()
                .getFirst();
    }
}
