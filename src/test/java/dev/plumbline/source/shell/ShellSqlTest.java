package dev.plumbline.source.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellSqlTest {
    @TempDir
    Path root = Path.of("");

    private ShellSql.Reading read(String script) throws IOException {
        Files.writeString(root.resolve("x.sh"), script);
        return new ShellSql().read(root, "x.sh");
    }

    private static SourceStatement statement(String sql, int line) {
        return new SourceStatement(sql, new Place("x.sh", line));
    }

    @Test
    void heredocsAreSplitIntoStatementsWithTheirLines() throws IOException {
        assertEquals(
                new ShellSql.Reading(
                        List.of(
                                statement("CREATE POLICY a ON b USING (name = 'x;y')", 4),
                                statement("DO $$ BEGIN PERFORM 1; END $$", 6),
                                statement("-- last\nSELECT $1", 7)),
                        List.of()),
                read("""
                        set -e
                        psql "$DATABASE_URL" <<'SQL'
                        \\set ON_ERROR_STOP on
                        CREATE POLICY a ON b USING (name = 'x;y');

                        DO $$ BEGIN PERFORM 1; END $$;
                        -- last
                        SELECT $1
                        SQL
                        """));
    }

    @Test
    void expansionsLoopsAndVariablesAreWrittenIn() throws IOException {
        assertEquals(
                new ShellSql.Reading(
                        List.of(
                                statement("ALTER TABLE meals.a OWNER TO \"Chef\"", 3),
                                statement("ALTER TABLE meals.b OWNER TO \"Chef\"", 3),
                                statement("SELECT 1", 6)),
                        List.of()),
                read("""
                        for t in a b; do
                        psql -v role=Chef <<SQL
                        ALTER TABLE meals.$t OWNER TO :"role";
                        SQL
                        done
                        psql -c "SELECT 1"
                        """));
    }

    @Test
    void filesAreReadWithTheirOwnPlaces() throws IOException {
        Files.writeString(root.resolve("p.sql"), "SELECT 1;\nSELECT 2;\n");
        List<SourceStatement> both = List.of(
                new SourceStatement("SELECT 1", new Place("p.sql", 1)),
                new SourceStatement("SELECT 2", new Place("p.sql", 2)));
        assertEquals(new ShellSql.Reading(both, List.of()), read("psql -f p.sql"));
        assertEquals(2, read("psql < p.sql").statements().size());
    }

    @Test
    void whatTheScriptDoesNotFixIsAGapThatMayHideAnything() throws IOException {
        assertEquals(
                new ShellSql.Reading(
                        List.of(statement("SELECT 1", 3)),
                        List.of(
                                Gap.ofEverything(
                                        "part of this SQL statement does not follow from the script", "x.sh:2"),
                                Gap.ofEverything("psql's command \\i is not followed", "x.sh:4"),
                                Gap.ofEverything("psql gets SQL here that the script does not show", "x.sh:6"))),
                read("""
                        psql <<SQL
                        DROP TABLE $T;
                        SELECT 1;
                        \\i other.sql
                        SQL
                        generate | psql
                        """));
    }
}
