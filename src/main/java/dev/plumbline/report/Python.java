package dev.plumbline.report;

import java.util.List;
import java.util.stream.Collectors;

/** An expression of Python, written on one line where it fits, else on several. */
sealed interface Python {
    /** The whole on one line. */
    String onOneLine();

    /** Where {@code indent} columns of the first line and {@code after} behind the last are taken. */
    default String text(int indent, int after, int width) {
        return onOneLine();
    }

    /** A name, number or string. */
    record Word(String onOneLine) implements Python {}

    /** {@code name=value}. */
    record Named(String name, Python value) implements Python {
        @Override
        public String onOneLine() {
            return name + "=" + value.onOneLine();
        }

        @Override
        public String text(int indent, int after, int width) {
            return name + "=" + value.text(indent + name.length() + 1, after, width);
        }
    }

    /**
     * Something in brackets.
     *
     * @param open what stands before the parts: {@code op.create_table(}
     * @param tall whether each part stands on a line of its own even where all fit on one
     */
    record Brackets(String open, List<Python> parts, String close, boolean tall) implements Python {
        public Brackets {
            parts = List.copyOf(parts);
        }

        @Override
        public String onOneLine() {
            return open + joined() + close;
        }

        private String joined() {
            return parts.stream().map(Python::onOneLine).collect(Collectors.joining(", "));
        }

        @Override
        public String text(int indent, int after, int width) {
            String line = onOneLine();
            if (parts.isEmpty() || (!tall && fits(line, indent + after, width))) {
                return line;
            }
            String outer = " ".repeat(Math.floorDiv(indent, 4) * 4);
            String inner = outer + "    ";
            if (!tall && fits(joined(), inner.length(), width)) {
                return open + "\n" + inner + joined() + "\n" + outer + close;
            }
            return open + "\n"
                    + parts.stream()
                            .map(part -> inner + part.text(inner.length(), 1, width) + ",\n")
                            .collect(Collectors.joining())
                    + outer + close;
        }

        private static boolean fits(String line, int taken, int width) {
            return line.lines().findFirst().orElse("").length() + taken <= width;
        }
    }

    static Python word(String text) {
        return new Word(text);
    }

    static Python named(String name, Python value) {
        return new Named(name, value);
    }

    static Python call(String function, List<Python> arguments) {
        return new Brackets(function + "(", arguments, ")", false);
    }

    static Python tallCall(String function, List<Python> arguments) {
        return new Brackets(function + "(", arguments, ")", true);
    }

    static Python list(List<Python> parts) {
        return new Brackets("[", parts, "]", false);
    }
}
