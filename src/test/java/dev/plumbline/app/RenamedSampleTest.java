package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.drift.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under names that nobody could have foreseen the sample has the same findings. */
class RenamedSampleTest {
    private static NewNames names = new NewNames(Folders.SAMPLE);
    private static Review review;

    @BeforeAll
    static void reviewTheRenamedSample(@TempDir Path folder) {
        Path project = Folders.copyOfSample(folder);
        RenamedProject.rename(project, names);
        review = Reviews.of(project);
    }

    @Test
    void theFindingsAreTheSameNamesAside() {
        assertEquals(List.of(), review.gaps());
        SortedSet<String> expected = FindingLines.ofSample().stream()
                .map(RenamedSampleTest::renamed)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(FindingLines.text(expected), FindingLines.text(FindingLines.of(review.findings())));
    }

    @Test
    void nothingKeptItsName() {
        Set<String> found = new TreeSet<>();
        review.states().values().forEach(snapshot -> found.addAll(namesIn(snapshot)));
        found.removeAll(names.all());
        assertEquals(Set.of("public", "version_num"), found);
        assertTrue(names.old().size() > 80, "the sample has more names than " + names.old());
    }

    private static Set<String> namesIn(Snapshot snapshot) {
        return snapshot.objects().keySet().stream()
                .filter(id -> Set.of("schema", "table", "column").contains(id.kind()))
                .filter(id -> !id.schema().equals("auth"))
                .map(ObjectId::simpleName)
                .collect(Collectors.toSet());
    }

    private static String renamed(String line) {
        List<String> parts = List.of(line.split("\\|", -1));
        return String.join("|", parts.get(0), parts.get(1), names.object(parts.get(2)), parts.get(3), parts.get(4));
    }
}
