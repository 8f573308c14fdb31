package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.postgres.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening and reviewing a project runs none of its code: no interpreter is needed, none is started, and no SQL gets out. */
class UntrustedProjectTest {
    /** What starts PostgreSQL as another user, and nothing else, may be found on the path. */
    private static final List<String> STARTERS = List.of("unshare", "setpriv", "id", "chown", "true");

    private static final Pattern STARTED = Pattern.compile(
            "(?:\\S*\\b(?:unshare -U|setpriv --\\S+ --\\S+ --clear-groups) )?(?<program>\\S+)(?: .*)?", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static Path markers = Path.of("");
    private static Path recording = Path.of("");
    private static Program.Ended ended = new Program.Ended(-1, "", "");

    @BeforeAll
    static void reviewAHostileProject() throws IOException {
        markers = Files.createDirectory(folder.resolve("markers"));
        recording = folder.resolve("review.jfr");
        Path project = HostileProject.write(folder, markers);
        ended = Program.run(
                Map.of(
                        "PATH",
                        starters().toString(),
                        "PLUMBLINE_CACHE",
                        TestServer.cache().toString()),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:StartFlightRecording:filename=" + recording + ",settings=default",
                        "-Xlog:jfr*=off",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.plumbline.app.Main",
                        "review",
                        project.toString(),
                        "--format",
                        "json"));
    }

    private static Path starters() throws IOException {
        Path path = Files.createDirectory(folder.resolve("path"));
        for (String name : STARTERS) {
            for (String place : List.of("/usr/bin", "/bin", "/usr/sbin")) {
                Path program = Path.of(place, name);
                if (Files.isExecutable(program) && !Files.exists(path.resolve(name))) {
                    Files.copy(program, path.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return path;
    }

    @Test
    void nothingOfTheProjectRan() throws IOException {
        review();
        try (Stream<Path> made = Files.list(markers)) {
            assertEquals(List.of(), made.map(Path::getFileName).toList());
        }
    }

    @Test
    void onlyProgramsOfPostgresWereStarted() throws IOException {
        review();
        List<String> commands = RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ProcessStart"))
                .map((RecordedEvent event) -> event.getString("command"))
                .toList();
        assertTrue(commands.stream().anyMatch(command -> command.contains("pg_ctl")), commands::toString);
        assertAll(commands.stream().map(command -> () -> assertTrue(isPostgres(command), command)));
    }

    private static boolean isPostgres(String command) {
        var matcher = STARTED.matcher(command);
        assertTrue(matcher.matches(), command);
        Path program = Path.of(matcher.group("program"));
        boolean ofPostgres = program.startsWith(TestServer.cache())
                && Set.of("initdb", "pg_ctl", "postgres")
                        .contains(program.getFileName().toString());
        return ofPostgres || Set.of("true", "id", "chown").contains(program.toString());
    }

    @Test
    void whatWasRefusedIsAGap() {
        List<String> gaps = review().gaps();
        String hostile = "movements_service/alembic/versions/0002_hostile.py:";
        assertAll(
                () -> assertEquals(
                        3, gaps.stream().filter(gap -> gap.startsWith(hostile)).count(), gaps::toString),
                () -> assertHas(gaps, "external program"),
                () -> assertHas(gaps, "plpython3u"),
                () -> assertHas(gaps, "staging"));
    }

    /** What the refused block would have made is not known, so nothing is said of a table that nobody owns. */
    @Test
    void theRestOfTheProjectIsReviewedAllTheSame() {
        Set<String> findings = Set.of(review().findings().split("\n", -1));
        assertAll(FindingLines.ofSample(List.of("production")).stream()
                .filter(line -> !line.contains("|movements|"))
                .filter(line -> !line.startsWith("not-in-migration-script") && !line.startsWith("unowned-object"))
                .map(line -> () -> assertTrue(findings.contains(line), line)));
    }

    private static void assertHas(List<String> gaps, String word) {
        assertTrue(gaps.stream().anyMatch(gap -> gap.contains(word)), () -> word + " is not in " + gaps);
    }

    private static ReviewReport review() {
        assertEquals(1, ended.code(), ended::err);
        return new ReviewReport(ended.out());
    }
}
