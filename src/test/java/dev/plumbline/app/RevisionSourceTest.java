package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Scope;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.WorkFailedException;
import dev.plumbline.postgres.NoProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources as they were at another revision of a repository. */
class RevisionSourceTest {
    @TempDir
    Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void twoRevisions() throws IOException, GitAPIException {
        Path repository = Files.createDirectory(folder.resolve("repository"));
        project = Files.createDirectory(repository.resolve("service"));
        write("one.sql", "CREATE TABLE t (a int);");
        write("flyway/V1__t.sql", "CREATE TABLE t (a int);");
        write("master.sql", "--liquibase formatted sql\n--changeset a:1\nCREATE TABLE t (a int);\n");
        try (Git git = Git.init()
                .setDirectory(repository.toFile())
                .setInitialBranch("main")
                .call()) {
            commit(git, "first");
            git.tag().setName("v1").setAnnotated(false).setSigned(false).call();
            write("one.sql", "CREATE TABLE t (a int, b text);");
            write("flyway/V2__b.sql", "ALTER TABLE t ADD b text;");
            write("master.sql", """
                    --liquibase formatted sql
                    --changeset a:1
                    CREATE TABLE t (a int);
                    --changeset a:2
                    ALTER TABLE t ADD b text;
                    """);
            Files.createSymbolicLink(project.resolve("outside.sql"), Path.of("../../secret.sql"));
            commit(git, "second");
        }
        Files.writeString(folder.resolve("secret.sql"), "CREATE TABLE secret (a int);");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sql:one.sql", "flyway:flyway", "liquibase:master.sql"})
    void whatARevisionAddedIsTheDifference(String source) {
        Comparison comparison = compare("git:v1:" + source, source);
        assertEquals(List.of(), comparison.gaps());
        assertEquals(
                List.of("column:public.t/b"),
                comparison.differences().stream()
                        .map(difference -> difference.id().toString())
                        .toList());
        assertEquals(
                List.of(), compare("git:HEAD:" + source, "git:main:" + source).differences());
    }

    @Test
    void theNameIsTheUsersAndTheCommitIsNoted() {
        try (Jobs jobs = Reviews.jobs(Settings.USUAL, project)) {
            String json = jobs.snapshot()
                    .take("git:v1:sql:one.sql", List.of(), NoProgress.INSTANCE)
                    .json();
            assertTrue(json.contains("\"source\" : \"git:v1:sql:one.sql\""), json);
            assertTrue(json.matches("(?s).*\"commit\" : \"[0-9a-f]{7}\".*"), json);
            assertFalse(json.contains("plumbline-revision-"), json);
        }
    }

    @Test
    void aLinkOutOfTheRepositoryIsNotFollowed() {
        var failure = Assertions.assertThrows(
                ConfigurationException.class, () -> compare("git:main:sql:outside.sql", "empty:"));
        assertTrue(failure.getMessage().contains("there is no such file"), failure.getMessage());
    }

    @Test
    void anUnknownRevisionIsNamed() {
        var failure = Assertions.assertThrows(
                ConfigurationException.class, () -> compare("git:nowhere:sql:one.sql", "empty:"));
        assertEquals("the repository has no revision \"nowhere\"", failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git:main",
                "git::sql:one.sql",
                "git:main:command:ls",
                "git:main:env:x",
                "git:main:git:v1:sql:one.sql"
            })
    void onlyFilesHaveRevisions(String source) {
        var failure = Assertions.assertThrows(ConfigurationException.class, () -> compare(source, "empty:"));
        assertTrue(failure.getMessage().contains("names no source of files"), failure.getMessage());
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        long before = exports();
        compare("git:v1:sql:one.sql", "sql:one.sql");
        assertEquals(before, exports());
    }

    @Test
    void whatAProgramPrintsIsASource() {
        Comparison comparison = compare("command:echo 'CREATE TABLE t (a int, b text);'", "sql:one.sql");
        assertEquals(List.of(), comparison.differences());
    }

    @Test
    void aProgramThatFailsSaysWhy() {
        var failure = Assertions.assertThrows(
                WorkFailedException.class, () -> compare("command:echo no database >&2; exit 3", "empty:"));
        assertEquals("the program ended with 3: echo no database >&2; exit 3: no database", failure.getMessage());
    }

    private static long exports() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("plumbline-revision-")
                            && !file.toFile().isHidden())
                    .count();
        }
    }

    private Comparison compare(String actual, String expected) {
        try (Jobs jobs = Reviews.jobs(Settings.USUAL, project)) {
            return jobs.compare(Scope.everything()).compare(actual, expected, NoProgress.INSTANCE);
        }
    }

    private void write(String file, String text) {
        Folders.write(project.resolve(file), text);
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage(message)
                .setAuthor("a", "a@example.org")
                .setCommitter("a", "a@example.org")
                .setSign(false)
                .call();
    }
}
