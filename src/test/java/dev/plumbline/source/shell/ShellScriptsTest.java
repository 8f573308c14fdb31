package dev.plumbline.source.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.audit.MigrationScript;
import dev.plumbline.catalog.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellScriptsTest {
    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        for (String service : List.of("a", "b", "c")) {
            Files.createDirectories(root.resolve(service + "/alembic"));
            Files.writeString(root.resolve(service + "/alembic.ini"), "");
        }
        Files.createDirectories(root.resolve("bin"));
    }

    private MigrationScript read(String script) throws IOException {
        Files.writeString(root.resolve("bin/run.sh"), script);
        return new ShellScripts().read(root, "bin/run.sh");
    }

    private static List<String> folders(MigrationScript script) {
        return script.runs().stream().map(run -> run.words().getFirst()).toList();
    }

    @Test
    void theSamplesScriptRunsFourSets() {
        MigrationScript script =
                new ShellScripts().read(Path.of("sample-projects/wellness"), "bootstrap/03-run-migrations.sh");
        assertEquals(
                List.of("src/alembic-config", "habits_service", "meals_service", "movements_service"), folders(script));
        assertEquals(List.of(), script.gaps());
        assertEquals(
                new MigrationScript.Run(
                        new Place("bootstrap/03-run-migrations.sh", 12),
                        "alembic upgrade head",
                        List.of("src/alembic-config", "alembic", "upgrade", "head")),
                script.runs().getFirst());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "cd|cd a && alembic upgrade head|a",
                "cd from the script's own folder|cd ../b; alembic upgrade head|b",
                "subshells|(cd a && alembic upgrade head); (cd b && alembic upgrade head)|a,b",
                "loop|for s in a b c; do (cd \"$s\" && alembic upgrade head); done|a,b,c",
                "array|S=(a \"b\"); S+=(c)\\nfor s in \"${S[@]}\"; do (cd $s; alembic upgrade head); done|a,b,c",
                "string of words|S='a b'\\nfor s in $S; do pushd $s; alembic upgrade head; popd; done|a,b",
                "function|m() { local d=\"$1\"; (cd \"$ROOT/$d\" && alembic upgrade head); }\\nROOT=$(git rev-parse --show-toplevel)\\nm a; m c|a,c",
                "function by keyword|function m { (cd $1; python3 -m alembic upgrade head); }\\nfor x in a b; do m $x; done|a,b",
                "own folder|D=\"$(dirname \"$(readlink -f \"${BASH_SOURCE[0]}\")\")\"\\ncd \"$D/../b\"; alembic upgrade head|b",
                "default|cd ${SERVICE:-b} && alembic upgrade head|b",
                "pattern|for d in */alembic; do (cd ${d%/alembic} && alembic upgrade head); done|a,b,c",
                "braces|for d in {a,c}; do (cd $d && alembic upgrade head); done|a,c",
                "every branch|if [ \"$1\" = x ]; then (cd a; alembic upgrade head); else (cd b; alembic upgrade head); fi|a,b",
                "case|case $1 in x) (cd a; alembic upgrade head);; *) (cd c; alembic upgrade head);; esac|a,c",
                "lines|while read -r s; do (cd $s; alembic upgrade head); done <<EOF\\na\\nb\\nEOF|a,b",
                "eval|eval \"cd a && alembic upgrade head\"|a",
                "inner shell|bash -c 'cd c && alembic upgrade head'|c",
                "other tools|(cd a; flyway -configFiles=x migrate); (cd b; liquibase update --changelog-file=y)|a,b",
                "not a run|cd a; alembic current; echo alembic upgrade head; pip install alembic|''",
                "comment|# cd a && alembic upgrade head|''",
            })
    void runsAreFoundWithTheirFolders(String name, String script, String folders) throws IOException {
        MigrationScript read = read(script.replace("\\n", "\n"));
        String expected = folders.equals("''") ? "" : folders;
        assertEquals(expected, String.join(",", folders(read)), name);
        assertEquals(List.of(), read.gaps(), name);
    }

    @Test
    void anIniNamesItsFolderToo() throws IOException {
        assertEquals(
                List.of(".", "alembic", "b/alembic.ini", "b", "upgrade", "head"),
                read("alembic -c b/alembic.ini upgrade head").runs().getFirst().words());
    }

    @Test
    void aContainerIsNamed() throws IOException {
        assertTrue(read("docker compose run --rm meals alembic upgrade head")
                .runs()
                .getFirst()
                .words()
                .contains("meals"));
        assertTrue(read("docker compose exec meals sh -c 'alembic upgrade head'")
                .runs()
                .getFirst()
                .words()
                .contains("meals"));
    }

    @Test
    void scriptsOfTheProjectAreFollowed() throws IOException {
        Files.writeString(root.resolve("bin/lib.sh"), "m() { (cd \"$1\"; alembic upgrade head); }\n");
        Files.writeString(root.resolve("bin/one.sh"), "#!/bin/sh\ncd \"$1\"\nalembic upgrade head\n");
        MigrationScript script = read("source bin/lib.sh\nm a\nbin/one.sh b\nbash bin/one.sh c\n");
        assertEquals(List.of("a", "b", "c"), folders(script));
        assertEquals(List.of(), script.gaps());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cd $WHERE && alembic upgrade head|which migrations `alembic upgrade head` runs does not follow from the script",
                "for s in $(curl x); do alembic -c $s/alembic.ini upgrade head; done|which migrations `alembic -c …/alembic.ini upgrade head` runs does not follow from the script",
                "$TOOL upgrade head|which migrations `… upgrade head` runs does not follow from the script",
                "source ../outside.sh|the file that is sourced here is not in the project or not known: ../outside.sh",
                "if [ x; then|the script's syntax cannot be read here",
            })
    void whatCannotBeFollowedIsAGapAboutTheScript(String script, String reason) throws IOException {
        MigrationScript read = read(script);
        assertEquals(
                List.of(reason),
                read.gaps().stream().map(gap -> gap.reason()).distinct().toList());
        assertEquals("bin/run.sh:1", read.gaps().getFirst().place());
        assertEquals(
                List.of("code:bin/run.sh"),
                read.gaps().getFirst().objects().stream().map(Object::toString).toList());
    }

    @Test
    void unknownDatabaseAddressesAreNoGap() throws IOException {
        assertEquals(
                List.of(),
                read("cd a && alembic -x url=$DATABASE_URL upgrade head").gaps());
    }

    @Test
    void aScriptThatNeverEndsIsAGap() throws IOException {
        assertTrue(read("f() { f; }\nf\n").gaps().getFirst().reason().contains("too far"));
    }

    @Test
    void aScriptOutsideTheProjectIsNotRead() {
        assertEquals(1, new ShellScripts().read(root, "../x.sh").gaps().size());
    }
}
