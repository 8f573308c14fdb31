package dev.plumbline.ui.overview;

import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.part.Mark;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One service in one column of the overview.
 *
 * @param title who and where, for people who cannot see the table
 * @param filter the findings behind it
 */
public record Cell(String title, List<Mark> marks, FindingFilter filter) {
    public Cell {
        marks = List.copyOf(marks);
    }

    /** All marks as words. */
    public String words() {
        return marks.stream().map(Mark::text).collect(Collectors.joining(", "));
    }
}
