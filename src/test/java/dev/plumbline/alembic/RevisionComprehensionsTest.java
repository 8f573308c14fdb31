package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations inside of comprehensions and generators. */
class RevisionComprehensionsTest extends RevisionReading {
    @Test
    void whatAComprehensionMayDoIsInDoubt() throws IOException {
        Revision revision = upgrade(MAYBE + """
                [op.drop_table("a") for each in maybe()]
                {op.drop_table(name) for name in ["b", "c"] if name == "b" or maybe()}
                any(op.drop_table(name) for name in ["d", "e"] if maybe() if name == "e")
                {name: op.drop_table(name) for names in maybe() for name in ["f"]}
                op.drop_table("g")
                """);
        assertEquals(List.of("DROP TABLE b", "DROP TABLE g"), sql(revision));
        assertEquals(List.of("a", "c", "e", "f"), doubtful(revision), revision::toString);
    }

    @Test
    void whatItHasChangedIsNotKnownInItsLaterTurns() throws IOException {
        Revision revision = upgrade(MAYBE + """
                names = ["a", "b", "c"]
                [op.drop_table(names.pop()) for each in maybe()]
                """);
        assertEquals(List.of(), sql(revision));
        assertEquals(
                List.of(List.of()), revision.gaps().stream().map(Gap::objects).toList());
    }

    @Test
    void whatAGeneratorMayYieldIsInDoubt() throws IOException {
        Revision revision = upgrade(MAYBE + """
                def names():
                    yield "a"
                    if maybe():
                        yield "b"
                def more():
                    if maybe():
                        return
                    yield "c"
                def several():
                    for each in maybe():
                        yield "d"
                def found():
                    names = set()
                    for each in maybe():
                        names.add("e")
                    return names
                if "a" in names() or "b" in names():
                    op.drop_table("a")
                if "c" in more():
                    op.drop_table("c")
                if "d" in several():
                    op.drop_table("d")
                if "e" in found():
                    op.drop_table("e")
                def texts():
                    for each in maybe():
                        yield "UPDATE t SET c = 1"
                        yield "DELETE FROM t"
                for text in texts():
                    op.execute(text)
                op.drop_table("f")
                """);
        assertEquals(List.of("DROP TABLE f"), sql(revision));
        assertEquals(List.of("a", "c", "d", "e"), doubtful(revision), revision::toString);
    }
}
