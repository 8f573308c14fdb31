package dev.plumbline.ui.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.plumbline.ui.compare.AlignedLine.Look;
import dev.plumbline.ui.compare.AlignedLine.Range;
import dev.plumbline.ui.compare.AlignedLine.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lays two texts side by side: equal lines at the same height, fillers where one side has nothing, differing words marked. */
final class Alignment {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\\s+|.");
    private final List<String> actual;
    private final List<String> expected;
    private final List<AlignedLine> lines = new ArrayList<>();

    private Alignment(String actual, String expected) {
        this.actual = lines(actual);
        this.expected = lines(expected);
    }

    static List<AlignedLine> of(String actual, String expected) {
        return new Alignment(actual, expected).align();
    }

    private List<AlignedLine> align() {
        int a = 0;
        int e = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(actual, expected).getDeltas()) {
            int until = delta.getSource().getPosition();
            e = addSame(a, e, until);
            a = until;
            int changed = delta.getSource().size();
            int into = delta.getTarget().size();
            addChanged(a, changed, e, into);
            a += changed;
            e += into;
        }
        addSame(a, e, actual.size());
        return List.copyOf(lines);
    }

    private int addSame(int a, int e, int until) {
        int other = e;
        for (int i = a; i < until; i++) {
            lines.add(new AlignedLine(
                    new Side(i + 1, actual.get(i), Look.SAME, List.of()),
                    new Side(other + 1, expected.get(other), Look.SAME, List.of())));
            other++;
        }
        return other;
    }

    private void addChanged(int a, int ofActual, int e, int ofExpected) {
        for (int i = 0; i < Math.max(ofActual, ofExpected); i++) {
            if (i < ofActual && i < ofExpected) {
                lines.add(changed(a + i, e + i));
            } else if (i < ofActual) {
                lines.add(new AlignedLine(only(actual, a + i), Side.FILLER));
            } else {
                lines.add(new AlignedLine(Side.FILLER, only(expected, e + i)));
            }
        }
    }

    private static Side only(List<String> text, int index) {
        return new Side(index + 1, text.get(index), Look.ONLY, List.of());
    }

    private AlignedLine changed(int a, int e) {
        List<String> left = words(actual.get(a));
        List<String> right = words(expected.get(e));
        List<Range> leftRanges = new ArrayList<>();
        List<Range> rightRanges = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            addRange(
                    leftRanges,
                    left,
                    delta.getSource().getPosition(),
                    delta.getSource().size());
            addRange(
                    rightRanges,
                    right,
                    delta.getTarget().getPosition(),
                    delta.getTarget().size());
        }
        return new AlignedLine(
                new Side(a + 1, actual.get(a), Look.CHANGED, leftRanges),
                new Side(e + 1, expected.get(e), Look.CHANGED, rightRanges));
    }

    private static void addRange(List<Range> ranges, List<String> words, int position, int size) {
        int start = length(words.subList(0, position));
        int end = start + length(words.subList(position, position + size));
        if (end > start) {
            ranges.add(new Range(start, end));
        }
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }
}
