package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changelogs that try to run programs, load classes, read other files or never end: each is one clear gap, and nothing happens. */
class HostileChangelogTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            %s<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            """;

    @TempDir
    Path folder;

    private Path project = Path.of("");
    private Path markers = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        markers = Files.createDirectory(folder.resolve("markers"));
        write("plumbline.yaml", """
                plumbline: 1
                project: hostile
                postgres: 15
                migrations: {shop: {liquibase: master.xml}}
                services: {shop: {folder: ., migrations: shop}}
                """);
    }

    @Test
    void programsAndClassesAreNotRunAndTheRestIs() throws IOException {
        changelog("""
                <changeSet id="1" author="a">
                  <executeCommand executable="touch"><arg value="%s"/></executeCommand>
                </changeSet>
                <changeSet id="2" author="a">
                  <customChange class="dev.plumbline.app.MarkerChange"><param name="file" value="%s"/></customChange>
                </changeSet>
                <changeSet id="3" author="a">
                  <preConditions><customPrecondition className="dev.plumbline.app.MarkerChange"/></preConditions>
                  <createTable tableName="t"><column name="id" type="int"/></createTable>
                </changeSet>
                <changeSet id="4" author="a">
                  <sql>COPY (SELECT 1) TO PROGRAM 'touch %s'</sql>
                  <rollback><executeCommand executable="touch"><arg value="%s"/></executeCommand></rollback>
                </changeSet>
                """.formatted(marker("command"), marker("custom"), marker("copy"), marker("rollback")));
        Path recording = folder.resolve("review.jfr");
        Program.Ended ended = ChildReview.of(
                project,
                Map.of(),
                "-XX:StartFlightRecording:filename=" + recording + ",settings=default",
                "-Xlog:jfr*=off");
        List<String> gaps = new ReviewReport(ended.out()).gaps();
        assertAll(
                () -> assertEquals(
                        List.of(
                                "master.xml:6: executeCommand would start a program, and is not run",
                                "master.xml:9: customChange would run a class of the project, and is not run",
                                "master.xml:12: customPrecondition would run a class of the project, and is not asked"),
                        gaps.stream().filter(gap -> gap.contains("would")).toList()),
                () -> assertTrue(
                        gaps.stream()
                                .anyMatch(gap -> gap.startsWith("master.xml:16: ") && gap.contains("external program")),
                        gaps::toString),
                () -> assertEquals(List.of(), left()),
                () -> assertEquals(List.of(), strangers(recording)));
    }

    @Test
    void aFileOutsideTheProjectIsNotRead() throws IOException {
        Files.writeString(folder.resolve("secret.sql"), "CREATE TABLE secret (a int);");
        changelog("<include file=\"../secret.sql\"/>");
        assertGap("../secret.sql");
        changelog("<changeSet id=\"1\" author=\"a\"><sqlFile path=\"../secret.sql\"/></changeSet>");
        assertFalse(Reviews.of(project).toString().contains("secret (a"), "the file was read");
    }

    @Test
    void aLinkOutOfTheProjectIsNotFollowed() throws IOException {
        Files.writeString(folder.resolve("secret.sql"), "CREATE TABLE secret (a int);");
        Files.createSymbolicLink(project.resolve("link.sql"), folder.resolve("secret.sql"));
        changelog("<include file=\"link.sql\"/>");
        assertGap("link.sql leads out of the project");
    }

    @Test
    void aChangelogThatIncludesItselfEnds() {
        changelog("<include file=\"master.xml\"/>");
        assertGap("is included by itself");
    }

    @Test
    void aFolderThatIncludesTheFileThatIncludesItEnds() {
        changelog("<includeAll path=\"sub\"/>");
        write("sub/a.xml", HEAD.formatted("") + "<include file=\"master.xml\"/></databaseChangeLog>");
        assertGap("Circular reference");
    }

    @Test
    void externalEntitiesAreNotResolved() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "top secret");
        write(
                "master.xml",
                HEAD.formatted("<!DOCTYPE x [<!ENTITY e SYSTEM \""
                                + folder.resolve("secret.txt").toUri() + "\">]>\n")
                        + "<changeSet id=\"1\" author=\"a\"><sql>&e;</sql></changeSet></databaseChangeLog>");
        Review review = Reviews.of(project);
        assertEquals(1, review.gaps().size(), () -> review.gaps().toString());
        assertFalse(review.toString().contains("top secret"), "the file was read");
    }

    @Test
    void entitiesThatUnfoldWithoutEndAreNotUnfolded() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"aaaaaaaaaa\">\n");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a%d \"%s\">\n".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        write(
                "master.xml",
                HEAD.formatted(entities + "]>\n")
                        + "<changeSet id=\"1\" author=\"a\"><sql>&a11;</sql></changeSet></databaseChangeLog>");
        assertEquals(1, Reviews.of(project).gaps().size());
    }

    @Test
    void yamlThatUnfoldsWithoutEndIsNotRead() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(8), i - 1));
        }
        write("bomb.yaml", bomb + "databaseChangeLog: *a8\n");
        changelog("<include file=\"bomb.yaml\"/>");
        assertGap("aliases");
    }

    @Test
    void aHugeFileIsNotRead() {
        write("huge.sql", "--liquibase formatted sql\n" + "-- x\n".repeat(4_100_000));
        changelog("<include file=\"huge.sql\"/>");
        assertGap("larger than 20 MB");
    }

    @Test
    void brokenXmlIsAGapWithItsLine() {
        write("master.xml", "<databaseChangeLog>\n<changeSet\n</databaseChangeLog>");
        assertGap("line 1");
    }

    @Test
    void variablesOfTheMachineDoNotReachTheSql() {
        changelog(
                "<changeSet id=\"1\" author=\"a\"><sql>CREATE TABLE t (a text DEFAULT '${user.home}')</sql></changeSet>");
        Review review = Reviews.of(project);
        assertEquals(List.of(), review.gaps());
        String head = String.valueOf(review.states().get("head"));
        assertTrue(head.contains("${user.home}"), head);
    }

    private void assertGap(String words) {
        List<Gap> gaps = Reviews.of(project).gaps();
        assertEquals(1, gaps.size(), gaps::toString);
        assertTrue(gaps.getFirst().reason().contains(words), gaps::toString);
        assertEquals("master.xml", gaps.getFirst().place().replaceFirst(":.*", ""));
    }

    private void changelog(String body) {
        write("master.xml", HEAD.formatted("") + body + "</databaseChangeLog>\n");
    }

    private void write(String file, String text) {
        Folders.write(project.resolve(file), text);
    }

    private Path marker(String name) {
        return markers.resolve(name);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(markers)) {
            return all.toList();
        }
    }

    /** Programs that were started and are none of PostgreSQL's. */
    private static List<String> strangers(Path recording) throws IOException {
        Set<String> known = Set.of("initdb", "pg_ctl", "postgres", "unshare", "setpriv", "id", "chown", "true");
        return RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ProcessStart"))
                .map(event -> event.getString("command"))
                .filter(command -> !known.contains(command.split(" ", 2)[0].replaceFirst(".*/", "")))
                .toList();
    }
}
