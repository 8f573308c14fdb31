package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are not there, or that never answer: an error of a comparison, a gap of a review that has others to look at. */
class ServersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void anUnreachableServerFailsAComparison() throws IOException {
        String url = "postgresql://nobody@127.0.0.1:" + closedPort() + "/nothing";
        String said = CommandRun.of("diff", url, "empty:").failsWith(2);
        assertTrue(said.contains("127.0.0.1"), said);
    }

    @Test
    void oneUnreachableEnvironmentOfSeveralIsAGap() throws IOException {
        Path project = withStagingAt("host: 127.0.0.1\nport: " + closedPort());
        CommandRun run = CommandRun.on(project, "review", "--format", "json").answers(1);
        assertEquals("", run.review().findings());
        assertEquals(
                "unreachable", run.review().top().at("/environments/1/status").asText());
        assertEquals("read", run.review().top().at("/environments/0/status").asText());
        assertEquals(1, run.review().gaps().size());
        assertTrue(run.review().gaps().getFirst().contains("staging"), run.out());
        CommandRun.on(project, "review", "--allow-gaps").answers(0);
    }

    @Test
    void whereNoEnvironmentAnswersAReviewFails() throws IOException {
        Path project = withStagingAt("host: 127.0.0.1\nport: " + closedPort());
        String said = CommandRun.on(project, "review", "--env", "staging").failsWith(2);
        assertTrue(said.contains("staging"), said);
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAfterTheTimeItsFileNames() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Path project = withStagingAt("host: 127.0.0.1\nport: " + silent.getLocalPort());
            String said = assertTimeout(
                    PATIENCE,
                    () -> CommandRun.on(project, "review", "--env", "staging").failsWith(2));
            assertTrue(said.contains("staging"), said);
            String compared = assertTimeout(
                    PATIENCE,
                    () -> CommandRun.of(
                                    "diff",
                                    "env:staging",
                                    "empty:",
                                    "--connections",
                                    project.resolve("connections").toString())
                            .failsWith(2));
            assertTrue(compared.contains("staging") || compared.contains("127.0.0.1"), compared);
        }
    }

    @Test
    void aProgramThatAProjectNamesForItsPasswordIsNotRun() throws IOException {
        Path marker = folder.resolve("marker");
        Path project = withStagingAt(
                "host: 127.0.0.1\nport: " + closedPort() + "\npassword: {command: [touch, " + marker + "]}");
        String said = CommandRun.on(project, "review").failsWith(78);
        assertTrue(said.contains("staging") && said.contains("touch"), said);
        assertFalse(Files.exists(marker));
    }

    private Path withStagingAt(String target) {
        Path project = Folders.copyOfShop(folder);
        Folders.edit(
                project.resolve("plumbline.yaml"),
                text -> text.replace("{production: {}}", "{production: {}, staging: {}}"));
        Folders.write(project.resolve("connections/staging.yaml"), """
                plumbline: 1
                name: staging
                kind: staging
                %s
                database: shop
                user: nobody
                timeouts: {connect: 1s, statement: 2s}
                """.formatted(target));
        return project;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
