package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.drift.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each situation that the sample does not hold is a small project of its own, with every finding of its review beside it. */
class SituationProjectsTest {
    static Stream<String> situations() {
        return Folders.files(Folders.SITUATIONS).stream()
                .filter(file -> file.endsWith("expected.txt"))
                .map(file -> Folders.SITUATIONS.relativize(file.getParent()).toString());
    }

    @ParameterizedTest
    @MethodSource("situations")
    void theReviewHasTheExpectedFindingsAndNoOthers(String situation) {
        Path project = Folders.SITUATIONS.resolve(situation);
        Review review = Reviews.of(project);
        assertEquals(List.of(), review.gaps());
        assertEquals(
                FindingLines.text(FindingLines.read(project.resolve("expected.txt"))),
                FindingLines.text(FindingLines.of(review.findings())));
        assertTrue(
                review.findings().stream().anyMatch(finding -> finding.code().equals(situation)),
                "the project's folder is named after what it shows");
    }
}
