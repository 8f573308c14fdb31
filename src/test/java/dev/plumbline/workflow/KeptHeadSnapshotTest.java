package dev.plumbline.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.alembic.AlembicReader;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Structure;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.files.SnapshotFolder;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.postgres.NoProgress;
import dev.plumbline.postgres.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads that are kept as snapshots: nothing is replayed while the files that were read are the same. */
class KeptHeadSnapshotTest {
    /** The scratch server keeps the databases of earlier runs: no head of a table of this name is among them. */
    private static final String UNHEARD = "kept_" + UUID.randomUUID();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aSet() throws IOException {
        Files.createDirectories(folder.resolve("db/versions"));
        Files.writeString(folder.resolve("names.py"), "TABLE = 'kept'\n");
        Files.writeString(folder.resolve("db/env.py"), "");
        revision("a1", "None", "op.create_table(TABLE, sa.Column('a', sa.Integer()))");
    }

    private void revision(String id, String down, String operation) throws IOException {
        Files.writeString(
                folder.resolve("db/versions/" + id + ".py"),
                "import sqlalchemy as sa\nfrom alembic import op\nfrom names import TABLE\nrevision = '" + id
                        + "'\ndown_revision = " + down + "\n\ndef upgrade():\n    " + operation + "\n");
    }

    private Snapshot head() {
        return head(TestServer.scratch());
    }

    private Snapshot head(ScratchDatabases scratch) {
        MigrationSource source = new MigrationSource(
                "alembic:db",
                new AlembicReader(),
                folder,
                new MigrationSet("db", "alembic", "db", HistoryTable.NONE, Map.of()),
                scratch,
                new MigrationSource.Server(15, List.of()),
                new SnapshotFolder(folder.resolve("heads"), "build"));
        return source.definitions(NoProgress.INSTANCE).with(Structure.NONE);
    }

    /** A server that nobody may ask for anything. */
    private record Untouched() implements ScratchDatabases {
        @Override
        public ScratchDatabase create(ScratchRequest request, Progress progress) {
            throw new AssertionError("a scratch database was asked for");
        }

        @Override
        public int newestMajor() {
            throw new AssertionError("a server was asked for its version");
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    @Test
    void theSameFilesReplayNothing() {
        Snapshot first = head();
        assertTrue(first.find(ObjectId.parse("column:public.kept/a")).isPresent());
        assertEquals(first, head(new Untouched()));
    }

    @Test
    void aGapOfTheFilesIsKept() throws IOException {
        revision("b2", "'a1'", "op.execute(MISSING)");
        Snapshot first = head();
        assertEquals(1, first.gaps().size());
        assertEquals(first, head(new Untouched()));
    }

    @Test
    void aGapOfTheServerIsAskedForAnew() throws IOException {
        Files.writeString(folder.resolve("names.py"), "TABLE = '" + UNHEARD + "'\n");
        revision("b2", "'a1'", "op.execute('CREATE EXTENSION hstore')");
        CountingScratch scratch = new CountingScratch(TestServer.scratch());
        scratch.answers().put("CREATE EXTENSION hstore", new ReplayOutcome.NotAllowed("0A000", "not available"));
        assertEquals(
                List.of("not available"),
                head(scratch).gaps().stream().map(Gap::reason).toList());
        assertThrows(AssertionError.class, () -> head(new Untouched()));
        Snapshot second = head();
        assertEquals(List.of(), second.gaps());
        assertTrue(second.find(ObjectId.parse("extension:hstore")).isPresent());
        assertEquals(second, head(new Untouched()));
    }

    @Test
    void aChangedImportIsReadAnew() throws IOException {
        head();
        Files.writeString(folder.resolve("names.py"), "TABLE = 'another'\n");
        assertTrue(head().find(ObjectId.parse("table:public.another")).isPresent());
    }

    @Test
    void aNewRevisionIsReadAnew() throws IOException {
        head();
        revision("b2", "'a1'", "op.add_column(TABLE, sa.Column('b', sa.Text()))");
        Snapshot longer = head();
        assertTrue(longer.find(ObjectId.parse("column:public.kept/b")).isPresent());
        assertEquals(longer, head(new Untouched()));
    }
}
