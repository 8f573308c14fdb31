package dev.plumbline.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ReplayOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which failures of a replay follow from what could not be read before. */
class AfterGapTest {
    private static final ObjectId ORDERS = ObjectId.of("table", "public", "orders");
    private static final List<Gap> NAMED = List.of(Gap.ofObject(ORDERS.child("column", "c"), "unread", "a.py:3"));

    @Test
    void aStatementThatNamesWhatAGapHidesIsAGapOfItsOwnTable() {
        assertEquals(
                Optional.of(Gap.ofObject(
                        ObjectId.of("table", "lab", "lines"),
                        "it fails (no) after what could not be read at a.py:3",
                        "b.py:7")),
                after("ALTER TABLE lab.lines ADD FOREIGN KEY (o) REFERENCES orders (id)", NAMED));
    }

    @Test
    void aStatementAboutOtherThingsFailsTheHistory() {
        assertEquals(Optional.empty(), after("ALTER TABLE reorders ADD COLUMN d integer", NAMED));
        assertEquals(
                Optional.empty(),
                after("DROP TABLE orders", List.of(new Gap("*", "fk", List.of(), "names are not known", "env.py:0"))));
    }

    @Test
    void whatASubjectDoesNotSayHidesEverything() {
        assertEquals(
                Optional.of(Gap.ofEverything("it fails (no) after what could not be read at a.py:3", "b.py:7")),
                after("CREATE VIEW v AS SELECT 1", List.of(Gap.ofEverything("unread", "a.py:3"))));
    }

    private static Optional<Gap> after(String sql, List<Gap> before) {
        return AfterGap.of(
                new SourceStatement(sql, new Place("b.py", 7)), new ReplayOutcome.Failed("42P01", "no", ""), before);
    }
}
