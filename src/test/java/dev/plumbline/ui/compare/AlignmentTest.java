package dev.plumbline.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.ui.compare.AlignedLine.Look;
import dev.plumbline.ui.compare.AlignedLine.Range;
import dev.plumbline.ui.compare.AlignedLine.Side;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void equalLinesStandAtTheSameHeightWithTheirOwnNumbers() {
        List<AlignedLine> lines = Alignment.of("a\nx\nb", "a\nb");
        assertEquals(
                List.of(
                        new AlignedLine(same(1, "a"), same(1, "a")),
                        new AlignedLine(new Side(2, "x", Look.ONLY, List.of()), Side.FILLER),
                        new AlignedLine(same(3, "b"), same(2, "b"))),
                lines);
    }

    @Test
    void insideAChangedLineOnlyTheWordsThatDifferAreMarked() {
        List<AlignedLine> lines = Alignment.of("brand varchar(500),", "brand varchar(255),");
        assertEquals(
                List.of(new AlignedLine(
                        new Side(1, "brand varchar(500),", Look.CHANGED, List.of(new Range(14, 17))),
                        new Side(1, "brand varchar(255),", Look.CHANGED, List.of(new Range(14, 17))))),
                lines);
    }

    @Test
    void aSideThatIsNotThereIsAllFillers() {
        List<AlignedLine> lines = Alignment.of("", "a\nb");
        assertEquals(
                "FILLER FILLER",
                lines.stream().map(line -> line.actual().look().name()).collect(Collectors.joining(" ")));
        assertEquals(
                List.of("a", "b"),
                lines.stream().map(line -> line.expected().text()).toList());
    }

    private static Side same(int number, String text) {
        return new Side(number, text, Look.SAME, List.of());
    }
}
