package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.drift.Review;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small project for each tool that keeps migrations, in which environments stand at different points; every finding is written down. */
class ToolProjectsTest {
    @ParameterizedTest
    @ValueSource(strings = {"flyway", "sql"})
    void theReviewHasTheExpectedFindingsAndNoOthers(String tool) {
        Path project = Folders.SITUATIONS.resolve("tools").resolve(tool);
        Review review = Reviews.of(project);
        assertEquals(List.of(), review.gaps());
        assertEquals(
                FindingLines.text(FindingLines.read(project.resolve("expected-findings.txt"))),
                FindingLines.text(FindingLines.of(review.findings())));
    }
}
