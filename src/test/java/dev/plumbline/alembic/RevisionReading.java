package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that write revisions of a set and read them. */
abstract class RevisionReading {
    static final String HEAD = "import sqlalchemy as sa\nfrom alembic import op\n\n";
    static final ObjectId TABLE = ObjectId.of("table", "public", "t");

    static final String MAYBE = "import os\ndef maybe():\n    return os.environ.get(\"MAYBE\")\n";

    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(root.resolve("db/versions"));
        Files.writeString(root.resolve("db/__init__.py"), "");
    }

    static Gap everything(String reason, int line) {
        return Gap.ofEverything(reason, "db/versions/a.py:" + line);
    }

    /** A single revision whose upgrade has that body, from line 7 on. */
    Revision upgrade(String body) throws IOException {
        revision("a", "None", body.indent(4));
        return read().revisions().getFirst();
    }

    void revision(String id, String parent, String body) throws IOException {
        Files.writeString(
                root.resolve("db/versions/" + id + ".py"),
                HEAD + "revision = '" + id + "'\ndown_revision = " + parent + "\ndef upgrade():\n" + body);
    }

    Changelog read() {
        return read(new HistoryTable("public", "alembic_version"));
    }

    Changelog read(HistoryTable history) {
        MigrationSet set = new MigrationSet("s", "alembic", "db", history);
        return new AlembicReader().read(root, set, Unwatched.PROGRESS);
    }

    static List<String> ids(Changelog changelog) {
        return changelog.revisions().stream().map(Revision::id).toList();
    }

    static List<String> sql(Revision revision) {
        return revision.statements().stream().map(SourceStatement::sql).toList();
    }

    /** The statements that are sure, and the tables of all others; the body may call {@code maybe}, of whose answer nothing is known. */
    void assertRead(String body, List<String> sql, List<String> doubtful) throws IOException {
        Revision revision = upgrade(MAYBE + body);
        assertEquals(sql, sql(revision), revision::toString);
        assertEquals(doubtful, doubtful(revision), revision::toString);
        assertEquals(
                doubtful.size(),
                revision.gaps().stream()
                        .flatMap(gap -> gap.objects().stream())
                        .distinct()
                        .count(),
                revision::toString);
    }

    /** Names of the tables that gaps are about. */
    static List<String> doubtful(Revision revision) {
        return revision.gaps().stream()
                .flatMap(gap -> gap.objects().stream())
                .filter(object -> object.kind().equals("table"))
                .map(ObjectId::simpleName)
                .distinct()
                .sorted()
                .toList();
    }
}
