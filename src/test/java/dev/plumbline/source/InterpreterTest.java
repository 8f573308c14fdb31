package dev.plumbline.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.catalog.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InterpreterTest {
    @TempDir
    Path root = Path.of("");

    static Stream<Arguments> expressions() {
        return Stream.of(
                arguments("1 + 2 * 3", "7"),
                arguments("-7 // 2", "-4"),
                arguments("-7 % 3", "2"),
                arguments("2 ** 10", "1024"),
                arguments("7 / 2", "3.5"),
                arguments("'%s and %d of %(x)s' if False else '%s-%03d' % ('a', 7)", "'a-007'"),
                arguments("'{0} {b:,} {}'.format if 0 else '{0} {b:,}'.format('x', b=1234567)", "'x 1,234,567'"),
                arguments("', '.join(c.upper() for c in ['a', 'b'] if c != 'a')", "'B'"),
                arguments("[x * y for x in range(3) for y in (1, 10)]", "[0, 0, 1, 10, 2, 20]"),
                arguments("{k: v for k, v in zip('ab', [1, 2])}", "{'a': 1, 'b': 2}"),
                arguments("'abc'[::-1] + 'abc'[-2:]", "'cbabc'"),
                arguments("sorted([3, 1, 2], reverse=True)[0]", "3"),
                arguments("sorted({'b': 1, 'a': 2}.items())[0]", "('a', 2)"),
                arguments("sorted({'b': [1], 'a': [2]}.items())[0]", "('a', [2])"),
                arguments("'a' in {'a': 1} and not 'z' in 'abc'", "True"),
                arguments("1 < 2 < 3 != 4", "True"),
                arguments("None or [] or 'x'", "'x'"),
                arguments("(lambda a, *b, c=3, **d: (a, b, c, d))(1, 2, c=4, e=5)", "(1, (2,), 4, {'e': 5})"),
                arguments(
                        "isinstance('a', (int, str)), isinstance(True, int), isinstance([], dict)",
                        "(True, True, False)"),
                arguments(
                        "str(1.0), str(1e16), str(0.1), str(None), str([1, 'a'])",
                        "('1.0', '1e+16', '0.1', 'None', \"[1, 'a']\")"),
                arguments("'a,b,,c'.split(','), 'a b'.partition(' ')", "(['a', 'b', '', 'c'], ('a', ' ', 'b'))"),
                arguments("'Ünïcode 😀'.lower()", "'ünïcode 😀'"),
                arguments(
                        "'\\x41\\u0042\\N{LATIN SMALL LETTER A}\\n' r'\\n' b'' if 0 else '\\x41\\u0042' r'\\n'",
                        "'AB\\\\n'"),
                arguments("max(1, 5, 3), min([4, 2]), sum([1, 2]), len('abc')", "(5, 2, 3, 3)"),
                arguments("any(x > 2 for x in [1, 3]), all([])", "(True, True)"),
                arguments("[*range(2), *'ab'], {**{'a': 1}, 'b': 2}", "([0, 1, 'a', 'b'], {'a': 1, 'b': 2})"),
                arguments("(n := 4) + n", "8"),
                arguments("f'{1 + 1:>4}/{\"a\"!r}'", "\"   2/'a'\""),
                arguments("'''\n  a\n    b\n'''.strip()", "'a\\n    b'"),
                arguments("{'a': 1} | {'b': 2}", "{'a': 1, 'b': 2}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void expressionsComeToWhatPythonGives(String source, String expected) throws IOException {
        assertEquals(
                expected.replace("\\'", "'").strip(),
                repr(value("result = (" + source + ")\n", "result")).strip());
    }

    @Test
    void functionsLoopsAndClosuresAreFollowed() throws IOException {
        PyValue value = value("""
                from functools import partial

                def counter(start):
                    count = start
                    def step(by=1):
                        nonlocal count
                        count += by
                        return count
                    return step

                step = counter(10)
                step()
                seen = []
                for i, word in enumerate(["a", "b", "c", "d"]):
                    if word == "b":
                        continue
                    if word == "d":
                        break
                    seen.append((i, word))
                else:
                    seen.append("else")
                n = 0
                while True:
                    n += 1
                    if n > 4:
                        break
                first, *rest = [1, 2, 3]
                def generate():
                    for x in range(3):
                        yield x
                    yield from [7, 8]
                result = [step(by=5), seen, n, first, rest, list(generate()), partial(max, 3)(2)]
                """, "result");
        assertEquals("[16, [(0, 'a'), (2, 'c')], 5, 1, [2, 3], [0, 1, 2, 7, 8], 3]", repr(value));
    }

    @Test
    void classesEnumerationsAndInheritanceAreFollowed() throws IOException {
        PyValue value = value("""
                import enum
                from dataclasses import dataclass

                class Colour(str, enum.Enum):
                    RED = "red"
                    BLUE = "blue"

                class Base:
                    prefix = "b"
                    def __init__(self, name):
                        self.name = name
                    @property
                    def full(self):
                        return self.prefix + "." + self.name
                    @staticmethod
                    def twice(x):
                        return x * 2
                    @classmethod
                    def make(cls, name):
                        return cls(name)

                class Child(Base):
                    prefix = "c"
                    def __init__(self, name):
                        super().__init__(name.upper())

                @dataclass
                class Point:
                    x: int
                    y: int = 2

                result = [
                    [c.value for c in Colour], Colour("red").name, Colour["BLUE"] == "blue",
                    Child.make("n").full, Base.twice(4), Point(1).y, isinstance(Child("a"), Base),
                ]
                """, "result");
        assertEquals("[['red', 'blue'], 'RED', True, 'c.N', 8, 2, True]", repr(value));
    }

    @Test
    void whatComesFromOutsideIsSymbolicWithItsArguments() throws IOException {
        PyModule module = module("""
                import sqlalchemy as sa
                from sqlalchemy.dialects import postgresql

                column = sa.Column("id", postgresql.UUID(as_uuid=True), server_default=sa.text("x"))
                table = sa.table
                annotation = list[int] | None
                """);
        SymbolCall column = assertInstanceOf(SymbolCall.class, module.get("column"));
        assertEquals("sqlalchemy.Column()", column.qualified());
        assertEquals(new PyText("id"), column.argument(0, "name"));
        SymbolCall type = assertInstanceOf(SymbolCall.class, column.argument(1, "type_"));
        assertEquals("sqlalchemy.dialects.postgresql.UUID()", type.qualified());
        assertEquals(Map.of("as_uuid", PyBool.TRUE), type.keywords());
        assertEquals(new Place("m.py", 4), column.place());
        SymbolOperation union = assertInstanceOf(SymbolOperation.class, module.get("annotation"));
        assertEquals("|", union.operator());
        assertInstanceOf(SymbolIndex.class, union.operands().getFirst());
    }

    @Test
    void environmentVariablesDecideOnlyWhereTheyAreKnown() throws IOException {
        String source = """
                import os

                def environment():
                    return os.getenv("ENVIRONMENT", "development").lower()

                def creates():
                    return environment() in ("development", "local")

                result = creates()
                """;
        Files.writeString(root.resolve("m.py"), source);
        assertEquals(
                PyBool.TRUE, in(EnvironmentView.of(Map.of())).module("m.py").get("result"));
        assertEquals(
                PyBool.FALSE,
                in(EnvironmentView.of(Map.of("ENVIRONMENT", "production")))
                        .module("m.py")
                        .get("result"));
        Unknown unknown = assertInstanceOf(
                Unknown.class, in(EnvironmentView.unknown()).module("m.py").get("result"));
        assertEquals(
                new Unknown(
                        "environment variable ENVIRONMENT",
                        new Place("m.py", 4),
                        java.util.Set.of("ENVIRONMENT"),
                        java.util.Set.of("development", "local"),
                        List.of(new Place("m.py", 6), new Place("m.py", 3)),
                        "",
                        List.of()),
                unknown);
    }

    @Test
    void namesSetDifferentlyInTwoUndecidedBranchesAreUnknownAndOthersAreKept() throws IOException {
        PyModule module = module("""
                import os

                names = []
                if os.environ["MODE"] == "a":
                    one = 1
                    same = "s"
                    names.append("x")
                else:
                    one = 2
                    same = "s"
                after = 3
                """);
        assertInstanceOf(Unknown.class, module.get("one"));
        assertEquals(new PyText("s"), module.get("same"));
        assertEquals(PyInt.of(3), module.get("after"));
        assertInstanceOf(Unknown.class, interpreterResult("len(names)", module));
    }

    @Test
    void importsAreFollowedInsideTheProjectAndNowhereElse() throws IOException {
        Files.createDirectories(root.resolve("pkg/inner"));
        Files.writeString(root.resolve("pkg/__init__.py"), "");
        Files.writeString(root.resolve("pkg/names.py"), "A = 'a'\nfrom .inner.deep import B\n");
        Files.writeString(root.resolve("pkg/inner/deep.py"), "from ..names import A\nB = A + 'b'\n");
        PyModule module = module("""
                from pkg.names import A, B as b
                from pkg import names, missing
                import pkg.inner.deep as deep
                from elsewhere.thing import C
                result = [A, b, names.B, deep.B]
                """);
        assertEquals("['a', 'ab', 'ab', 'ab']", repr(module.get("result")));
        assertInstanceOf(Unknown.class, module.get("missing"));
        assertEquals(new Symbol("elsewhere.thing.C", new Place("m.py", 4)), module.get("C"));
    }

    @Test
    void importsInACircleGiveWhatIsDefinedFurtherBelow() throws IOException {
        Files.createDirectories(root.resolve("pkg"));
        Files.writeString(root.resolve("pkg/__init__.py"), "from . import one\nfrom pkg.one import A\n");
        Files.writeString(
                root.resolve("pkg/one.py"), "from pkg.two import B\nA = B + 'a'\ndef late():\n    return 'l'\n");
        Files.writeString(root.resolve("pkg/two.py"), "from pkg.one import late\nB = late() + 'b'\n");
        assertEquals(
                new PyText("lba"), module("import pkg\nresult = pkg.one.A\n").get("result"));
    }

    @Test
    void aModuleReadInsideABranchIsKept() throws IOException {
        Files.writeString(root.resolve("other.py"), "NAME = 'n'\n");
        PyModule module = module("""
                import os
                import other
                if os.environ["X"]:
                    first = other.NAME
                second = other.NAME
                """);
        assertEquals(new PyText("n"), module.get("second"));
    }

    @Test
    void whatAModuleIsAskedForInsideABranchIsKept() throws IOException {
        Files.writeString(root.resolve("other.py"), """
                import os
                import m
                if os.environ["X"]:
                    first = m.LATE
                second = m.LATE
                """);
        PyModule module = module("""
                import other
                result = [other.second]
                LATE = "n"
                result.append(LATE)
                """);
        assertEquals("['n', 'n']", repr(module.get("result")));
    }

    @Test
    void whatIsTakenFromAnIteratorIsGone() throws IOException {
        PyModule module = module("""
                def letters():
                    yield "c"
                    yield "d"
                names = ["a", "b"]
                first = iter(names)
                second = letters()
                result = [next(first), next(first), next(first, "none"), next(second), list(second), names]
                """);
        assertEquals("['a', 'b', 'none', 'c', ['d'], ['a', 'b']]", repr(module.get("result")));
    }

    @Test
    void linksOutOfTheProjectAreNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.py"), "KEY = 'k'\n");
        Files.createSymbolicLink(root.resolve("linked.py"), outside.resolve("secret.py"));
        PyModule module = module("from linked import KEY\n");
        assertEquals(new Symbol("linked.KEY", new Place("m.py", 1)), module.get("KEY"));
    }

    @Test
    void errorsAreCaughtAndThoseThatEscapeAreUnknown() throws IOException {
        PyModule module = module("""
                def caught():
                    try:
                        return {}["x"]
                    except LookupError as e:
                        return "caught"
                    finally:
                        pass

                def escapes():
                    raise ValueError("no " + "way")

                result = caught()
                """);
        assertEquals(new PyText("caught"), module.get("result"));
        Interpreter in = in(EnvironmentView.unknown());
        PyValue function = in.module("m.py").get("escapes");
        assertEquals(
                new Unknown("raises ValueError: no way", new Place("m.py", 10)),
                in.call(java.util.Objects.requireNonNull(function), List.of(), Map.of(), new Place("m.py", 0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "while True: pass | loops more than 1000 times",
                "f() | calls functions more than 40 deep",
                "'x' * 10 ** 9 | makes a text of more than 10000 characters",
                "[0] * 10 ** 9 | makes more than 1000 elements",
                "list(range(10 ** 9)) | makes more than 1000 elements",
                "10 ** 10 ** 6 | makes a number of more than 10000 bits",
                "[i for a in range(900) for i in range(900)] | runs for more than 50000 steps",
            })
    void boundsEndWhatWouldNotEnd(String statement, String reason) throws IOException {
        Files.writeString(root.resolve("m.py"), "def f():\n    return f()\n\ndef run():\n    " + statement + "\n");
        Interpreter in = new Interpreter(
                new ProjectCode(root, List.of()),
                Host.NONE,
                EnvironmentView.unknown(),
                new Limits(50_000, 40, 1000, 10_000));
        PyValue run = java.util.Objects.requireNonNull(in.module("m.py").get("run"));
        Unknown why = assertInstanceOf(Unknown.class, in.call(run, List.of(), Map.of(), new Place("m.py", 0)));
        assertEquals(reason, why.reason());
    }

    private PyValue value(String source, String name) throws IOException {
        return java.util.Objects.requireNonNull(module(source).get(name));
    }

    private PyModule module(String source) throws IOException {
        Files.writeString(root.resolve("m.py"), source);
        return in(EnvironmentView.unknown()).module("m.py");
    }

    private Interpreter in(EnvironmentView environment) {
        return new Interpreter(new ProjectCode(root, List.of()), Host.NONE, environment, Limits.standard());
    }

    private PyValue interpreterResult(String expression, PyModule module) throws IOException {
        return in(EnvironmentView.unknown())
                .evaluate(
                        PythonReader.expression(new Position(new Place("m.py", 1), 1), expression),
                        module.scope(),
                        new Place("m.py", 1));
    }

    private static String repr(@Nullable PyValue value) {
        PyValue text = Formats.repr(java.util.Objects.requireNonNull(value), new Place("m.py", 0));
        return text instanceof PyText(String written) ? written : text.toString();
    }
}
