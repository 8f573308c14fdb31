package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Revisions that cannot be read to their end. */
class UnreadableRevisionsTest extends RevisionReading {
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
    void aTextThatIsRunAsPythonMayDoAnything() throws IOException {
        Revision revision = upgrade("""
                exec("op.drop_table('t')")
                count = eval("1 + 1")
                """);
        assertEquals(
                List.of(
                        everything("it calls builtins.exec, whose text is not followed", 7),
                        everything("it calls builtins.eval, whose text is not followed", 8)),
                revision.gaps());
    }

    @Test
    void aLineThatIsNoPythonIsOneGap() throws IOException {
        Revision revision = upgrade("""
                op.add_column("t", sa.Column("x" sa.Integer))
                op.drop_table("a")
                """);
        assertEquals(List.of(everything("not understood as Python near \"sa\"", 7)), revision.gaps());
        assertEquals(List.of("DROP TABLE a"), sql(revision));
    }
}
