package dev.plumbline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonReaderTest {
    @Test
    void aBrokenLineIsAGapAndTheRestIsRead() {
        PythonFile file = PythonReader.read(
                "v/a.py", "revision = 'a'\n\ndef broken(:\n    pass\n\ndown_revision = (1\nafter = 3\n");
        assertEquals(
                List.of("v/a.py:3", "v/a.py:6"),
                file.gaps().stream().map(Gap::place).distinct().toList());
        assertInstanceOf(PyStatement.Assign.class, file.body().getFirst());
    }

    @Test
    void placesCountCharactersNotBytes() {
        PythonFile file = PythonReader.read("a.py", "x = 'é😀'; y = f(1)\n\nz = 2\n");
        PyStatement.Assign second =
                assertInstanceOf(PyStatement.Assign.class, file.body().get(1));
        assertEquals(new Position(new Place("a.py", 1), 12), second.at());
        assertEquals(new Position(new Place("a.py", 1), 16), second.value().at());
        assertEquals(3, file.body().get(2).at().place().line());
        PyStatement.Assign first =
                assertInstanceOf(PyStatement.Assign.class, file.body().get(0));
        assertEquals(new PyText("é😀"), ((PyExpression.Literal) first.value()).value());
    }

    @Test
    void statementsOfPython2AreAGap() {
        PythonFile file = PythonReader.read("a.py", "print 'x'\n");
        assertEquals(List.of(Gap.ofEverything("a statement of Python 2", "a.py:1")), file.gaps());
    }

    @Test
    void moduleDescriptionsAreTheirFirstText() {
        assertEquals(
                "add x\n\nRevision",
                PythonReader.read("a.py", "\"\"\"add x\n\nRevision\"\"\"\n").description());
        assertEquals("", PythonReader.read("a.py", "x = 1\n").description());
    }

    @Test
    void deepNestingIsAGapAndNotACrash() {
        PythonFile file = PythonReader.read("a.py", "x = " + "(".repeat(200_000) + ")".repeat(200_000));
        assertTrue(!file.gaps().isEmpty());
    }

    @Test
    void newerSyntaxIsRead() {
        PythonFile file = PythonReader.read("a.py", """
                try:
                    pass
                except A, B:
                    pass
                type X = int
                match x:
                    case 1:
                        pass
                async def f[T](x: T, /, *, y: int = 2) -> None:
                    async with a as b, c:
                        await d
                """);
        assertEquals(List.of(), file.gaps());
    }
}
