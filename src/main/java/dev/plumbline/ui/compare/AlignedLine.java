package dev.plumbline.ui.compare;

import java.util.List;

/** One line of two texts side by side. */
public record AlignedLine(Side actual, Side expected) {
    /** Whether both sides are the same. */
    public boolean same() {
        return actual.look() == Look.SAME && expected.look() == Look.SAME;
    }

    /** How a side's line stands to the other's. */
    public enum Look {
        SAME,
        CHANGED,
        /** Only this side has it. */
        ONLY,
        /** This side has nothing here. */
        FILLER
    }

    /** A range of characters, the end not included. */
    public record Range(int start, int end) {}

    /**
     * One side of a line.
     *
     * @param number from 1; 0 for a filler
     * @param words what differs inside a changed line
     */
    public record Side(int number, String text, Look look, List<Range> words) {
        static final Side FILLER = new Side(0, "", Look.FILLER, List.of());

        public Side {
            words = List.copyOf(words);
        }
    }
}
