package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code match} over values and structure. */
class RevisionMatchingTest extends RevisionReading {
    @Test
    void structureIsFollowed() throws IOException {
        assertRead(
                """
                def dropped(subject):
                    match subject:
                        case -1:
                            return "minus"
                        case {"table": name, "schema": "lab"}:
                            return "lab_" + name
                        case {"table": (str_name) as name, **others}:
                            return name + str(len(others))
                        case [first, *rest, last] if len(rest) == 1:
                            return first + rest[0] + last
                        case (one, ("x" | "y") as two):
                            return one + two
                        case "a", *_:
                            return "starts"
                        case []:
                            return "empty"
                        case _:
                            return "other"
                for subject in ({"table": "a", "schema": "lab"}, {"table": "b", "z": 1}, ["p", "q", "r"], ("s", "y"),
                        ("a", "b", "c", "d"), (), "text", 1):
                    op.drop_table(dropped(subject))
                """,
                List.of(
                        "DROP TABLE lab_a",
                        "DROP TABLE b1",
                        "DROP TABLE pqr",
                        "DROP TABLE sy",
                        "DROP TABLE starts",
                        "DROP TABLE empty",
                        "DROP TABLE other",
                        "DROP TABLE other"),
                List.of());
    }

    @Test
    void aCaseThatDoesNotFitBindsNothing() throws IOException {
        assertRead("""
                name = "kept"
                match ["lost", 1]:
                    case [name, 2] | (2, name):
                        pass
                    case {"table": name}:
                        pass
                op.drop_table(name)
                """, List.of("DROP TABLE kept"), List.of());
    }

    @Test
    void whatAPatternBindsThatIsNotKnownToFitIsNotKnownEither() throws IOException {
        for (String pattern :
                List.of("[name]", "{'table': name}", "str(name)", "Table(name=name)", "[1, name] | name")) {
            Revision revision = upgrade(MAYBE + "name = 't'\nmatch maybe():\n    case " + pattern
                    + ":\n        pass\nop.drop_table(name)\n");
            assertEquals(List.of(), sql(revision), pattern);
            assertEquals(1, revision.gaps().size(), pattern);
        }
    }
}
