package dev.plumbline.ui.findings;

import java.util.List;

/** The states of one object side by side, each attribute with what differs marked. */
public record StateTable(List<Column> columns, List<Line> lines) {
    public StateTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** What sets a value apart. */
    public enum Apart {
        NOTHING,
        /** Live is not what was applied. */
        DRIFT,
        /** Head is not what was applied. */
        PENDING,
        /** The models are not what head says. */
        MODEL
    }

    /** A state: its word in findings, its title, the revision it stands for or an empty text. */
    public record Column(String state, String title, String revision) {}

    /** An attribute, or the object's presence, in each state. */
    public record Line(String name, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** The text, how it stands apart, and in words why. */
    public record Value(String text, Apart apart, String why) {}
}
