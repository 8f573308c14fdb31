package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapLinesTest {
    @Test
    void oneLineForEachReasonSaysWhatItHides() {
        List<Gap> gaps = Stream.concat(
                        Stream.of("cast", "grant", "index", "owner", "policy", "rule", "view")
                                .map(kind -> new Gap("*", kind, List.of(), "nothing is said of it", "")),
                        Stream.of(
                                new Gap("meals", "table", List.of(), "it is locked", "here:1"),
                                Gap.ofObject(ObjectId.parse("table:meals.dishes"), "it is locked", "here:1"),
                                Gap.ofEverything("it is locked", "here:2")))
                .toList();

        assertEquals(
                List.of(
                        "gap: every cast, every grant, every index, every owner, every policy and 2 more: nothing is said of it",
                        "gap: every table in meals, table:meals.dishes: it is locked (here:1)",
                        "gap: everything: it is locked (here:2)"),
                GapLines.of(gaps));
    }
}
