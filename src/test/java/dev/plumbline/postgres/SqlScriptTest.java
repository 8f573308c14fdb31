package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
    private static List<String> split(String sql) {
        return SqlScript.split(sql).stream().map(SqlPart::sql).toList();
    }

    @Test
    void splitsAtSemicolonsOutsideQuotesAndComments() {
        assertEquals(
                List.of("SELECT ';' || \"a;\" || E'\\';' || $x$;$$;$x$", "SELECT 2 /* ; /* ; */ ; */ + 1"),
                split("SELECT ';' || \"a;\" || E'\\';' || $x$;$$;$x$;-- c;\nSELECT 2 /* ; /* ; */ ; */ + 1;;"));
    }

    @Test
    void keepsRuleBodiesAndAtomicRoutinesWhole() {
        String rule = "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)";
        String routine =
                "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END";
        assertEquals(List.of(rule, routine, "BEGIN", "COMMIT"), split(rule + ";" + routine + "; BEGIN; COMMIT;"));
    }

    @Test
    void aLineCommentEndsAtACarriageReturnAsOnTheServer() {
        assertEquals(List.of("SELECT 1 --\r + 1", "SELECT 2"), split("SELECT 1 --\r + 1; SELECT 2"));
        assertEquals(
                "COMMENT ON TABLE x IS 'a  b'",
                SqlScript.split("COMMENT/**/ON TABLE --\r x\n IS 'a  b'")
                        .getFirst()
                        .fromTokens());
    }

    @Test
    void knowsTheLineOfEachStatementAndOfAPositionInIt() {
        List<SqlPart> parts = SqlScript.split("\nSELECT 1;\n\n-- é\nSELECT\n  'é𝄞',\n  nope;");
        assertEquals(List.of(2, 5), parts.stream().map(SqlPart::line).toList());
        assertEquals(7, parts.get(1).lineOf("SELECT\n  'éx',\n  n".length()));
    }

    @Test
    void takesTheRowsOfACopyAndLeavesRestrictOut() {
        List<SqlPart> parts = SqlScript.split(
                "\\restrict abc\nCOPY t (a) FROM stdin;\n1\n;'\n\\.\n\nSELECT 1;\n\\unrestrict abc\n\\connect other\nSELECT 2");
        assertEquals(
                List.of("COPY t (a) FROM stdin", "SELECT 1", "\\connect other", "SELECT 2"),
                parts.stream().map(SqlPart::sql).toList());
        assertEquals("1\n;'\n", parts.getFirst().copyData());
        assertEquals(
                List.of(false, false, true, false),
                parts.stream().map(SqlPart::isMetaCommand).toList());
    }
}
