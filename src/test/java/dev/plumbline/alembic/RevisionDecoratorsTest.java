package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Revisions whose functions and classes stand under decorators of the project. */
class RevisionDecoratorsTest extends RevisionReading {
    @Test
    void anObjectThatIsCalledIsADecorator() throws IOException {
        Revision revision = upgrade("""
                class Noting:
                    def __init__(self, function):
                        self.function = function
                    def __call__(self, *names):
                        op.drop_table("noted")
                        return self.function(*names)
                class Prefixed:
                    def __init__(self, prefix):
                        self.prefix = prefix
                    def __call__(self, function):
                        def inner(name):
                            return function(self.prefix + name)
                        return inner
                @Noting
                @Prefixed("x_")
                def drop(name):
                    op.drop_table(name)
                drop("a")
                """);
        assertEquals(List.of("DROP TABLE noted", "DROP TABLE x_a"), sql(revision));
        assertEquals(List.of(), revision.gaps());
    }

    @Test
    void aFunctionChangesTheClassBelowIt() throws IOException {
        Revision revision = upgrade("""
                known = []
                def register(table):
                    known.append(table)
                    table.name = "x_" + table.name
                    return table
                @register
                class Stock:
                    name = "stock"
                for table in known:
                    op.drop_table(table.name)
                """);
        assertEquals(List.of("DROP TABLE x_stock"), sql(revision));
        assertEquals(List.of(), revision.gaps());
    }

    @Test
    void aDecoratorFromOutsideMayRunTheFunctionOrNot() throws IOException {
        Revision revision = upgrade("""
                import outside
                from tenacity import retry
                @retry
                def certain():
                    op.drop_table("a")
                @outside.only_if_wanted(1)
                def wanted():
                    op.drop_table("b")
                @outside.measured
                def harmless():
                    return "c"
                certain()
                op.drop_table(harmless())
                """);
        assertEquals(List.of("DROP TABLE a", "DROP TABLE c"), sql(revision));
        assertEquals(List.of(), revision.gaps());
        assertEquals(
                List.of(everything(
                        "it hangs on a condition that cannot be followed: how often wanted runs under outside.only_if_wanted(),"
                                + " which lies outside the project (db/versions/a.py:11)",
                        11)),
                upgrade("import outside\n@outside.only_if_wanted(1)\ndef wanted():\n    op.drop_table('b')\nwanted()\n")
                        .gaps());
    }
}
