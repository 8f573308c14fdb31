package dev.plumbline.flyway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.Presence;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.History;
import dev.plumbline.changelog.HistoryRow;
import dev.plumbline.changelog.HistoryRow.Mark;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.changelog.Standing;
import dev.plumbline.port.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flyway's rules of names, order, placeholders and checksums. */
class FlywayReaderTest {
    private static final HistoryTable TABLE = new HistoryTable("public", "flyway_schema_history");

    @TempDir
    Path root;

    @Test
    void versionsRunAsNumbersAndRepeatableOnesLast() {
        write(
                "R__b.sql",
                "V10__x.sql",
                "V2__y.sql",
                "V2_1__z.sql",
                "R__a.sql",
                "sub/V1__w.sql",
                "U2__y.sql",
                "notes.sql");
        Changelog read = read(Map.of());
        assertEquals(List.of("1", "2", "2.1", "10", "R__a", "R__b"), ids(read));
        assertEquals(List.of("10"), read.heads());
        assertEquals(List.of(), read.gaps());
    }

    @Test
    void aBaselineMigrationStandsForWhatIsOlder() {
        write("V1__a.sql", "B2__all.sql", "V2__b.sql", "V3__c.sql");
        Changelog read = read(Map.of());
        assertEquals(
                List.of("B2", "3"), read.fromEmpty().stream().map(Revision::id).toList());
        assertEquals(
                List.of("1", "2", "3"),
                read.upTo(List.of("1", "2", "3")).stream().map(Revision::id).toList());
    }

    @Test
    void twoFilesOfOneVersionAreAGap() {
        write("V1__a.sql", "V1_0__b.sql");
        assertEquals(
                List.of("it has the version of V1_0__b.sql, and Flyway refuses both (V1__a.sql)"),
                texts(read(Map.of()).gaps()));
    }

    @Test
    void aMigrationInJavaIsAGap() {
        write("V1__a.sql", "V2__Rows.java");
        assertEquals(
                List.of("a migration written in Java or Kotlin is not run (V2__Rows.java)"),
                texts(read(Map.of()).gaps()));
    }

    @Test
    void placeholdersAreReplacedAndOneWithoutValueIsAGapWithItsLine() throws IOException {
        Files.writeString(root.resolve("V1__a.sql"), "CREATE TABLE ${Tenant}.t (\n  a int)");
        Files.writeString(root.resolve("V2__b.sql"), "SELECT 1;\nCREATE TABLE ${missing}.t (a int)");
        Changelog read = read(Map.of("placeholder.tenant", "acme"));
        assertEquals(
                "CREATE TABLE acme.t (\n  a int)",
                read.revisions().getFirst().statements().getFirst().sql());
        assertEquals(List.of(), read.revisions().getLast().statements());
        assertEquals(
                List.of(
                        "the placeholder ${missing} has no value: give it in the project file, placeholders: {missing: …}"
                                + " (V2__b.sql:2)"),
                texts(read.revisions().getLast().gaps()));
    }

    @Test
    void aScriptThatItsConfKeepsFromRunningIsLeftOut() throws IOException {
        write("V1__a.sql", "V2__b.sql");
        Files.writeString(root.resolve("V2__b.sql.conf"), "shouldExecute = false\n");
        assertEquals(List.of("1"), ids(read(Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "'CREATE TABLE a (b int);\n', 11899776",
        "'CREATE TABLE a (b int);', 11899776",
        "'a\r\nb', -1635563411",
        "'', 0"
    })
    void theChecksumIsThatOfTheLinesWithoutTheirEnds(String text, String expected) {
        assertEquals(expected, Checksum.of(text));
    }

    @Test
    void rowsOfTheHistoryAreReadAsFlywayMeansThem() {
        write("V1__a.sql", "V2__b.sql", "V3__c.sql", "R__v.sql");
        Changelog read = read(Map.of());
        String sum = Checksum.of("SELECT 1;\n");
        Standing standing = standing(
                read,
                new HistoryRow("1.0", "", Mark.BASELINE),
                new HistoryRow("2", sum, Mark.APPLIED),
                new HistoryRow("3", sum, Mark.APPLIED),
                new HistoryRow("3", "", Mark.UNDONE),
                new HistoryRow("R__v", "77", Mark.APPLIED));
        assertEquals(
                new Standing(List.of("1", "2", "R__v"), List.of("R__v"), List.of(), List.of(), List.of()), standing);
    }

    @Test
    void aBaselineOfWhichTheCheckoutHasNothingIsNotKnown() {
        write("V6__a.sql");
        Changelog read = read(Map.of());
        assertEquals(
                List.of("5"),
                standing(read, new HistoryRow("5", "", Mark.BASELINE)).lacking());
        assertTrue(standing(read, new HistoryRow("0", "", Mark.BASELINE)).isKnown());
    }

    private static Standing standing(Changelog changelog, HistoryRow... rows) {
        return changelog.ledger().standing(new History(TABLE, Presence.PRESENT, List.of(rows), null, ""), changelog);
    }

    private void write(String... names) {
        for (String name : names) {
            try {
                Files.createDirectories(root.resolve(name).getParent());
                Files.writeString(root.resolve(name), "SELECT 1;\n");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private Changelog read(Map<String, String> settings) {
        MigrationSet set = new MigrationSet("shop", "flyway", ".", TABLE, settings);
        return new FlywayReader((sql, file) -> List.of(new SourceStatement(sql, new Place(file, 1))))
                .read(root, set, new Silent());
    }

    private static List<String> ids(Changelog changelog) {
        return changelog.revisions().stream().map(Revision::id).toList();
    }

    private static List<String> texts(List<Gap> gaps) {
        return gaps.stream().map(gap -> gap.reason() + " (" + gap.place() + ")").toList();
    }

    private static final class Silent implements Progress {
        @Override
        public void at(String doing) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public Registration onCancel(Runnable action) {
            return () -> {};
        }
    }
}
