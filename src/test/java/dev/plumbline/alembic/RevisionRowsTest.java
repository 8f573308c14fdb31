package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a revision does with the rows of tables. */
class RevisionRowsTest extends RevisionReading {
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
}
