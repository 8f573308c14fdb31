package dev.plumbline.report;

import dev.plumbline.drift.Severity;

/** Lines of text for people, coloured where wanted; control characters of names and messages never reach the terminal. */
final class TextPage {
    private final StringBuilder text = new StringBuilder();
    private final boolean colour;

    TextPage(boolean colour) {
        this.colour = colour;
    }

    /** One line; a value of several lines keeps the indent. */
    TextPage line(int indent, String content) {
        for (String part : content.split("\n", -1)) {
            text.append(part.isEmpty() ? "" : " ".repeat(indent)).append(part).append('\n');
        }
        return this;
    }

    TextPage blank() {
        text.append('\n');
        return this;
    }

    String strong(String word) {
        return paint("1", word);
    }

    String faint(String word) {
        return paint("2", word);
    }

    /** A word in the colour of that severity. */
    String severity(Severity severity, String word) {
        return paint(
                switch (severity) {
                    case ERROR -> "31";
                    case WARNING -> "33";
                    case NOTE -> "36";
                },
                word);
    }

    String good(String word) {
        return paint("32", word);
    }

    private String paint(String code, String word) {
        return colour ? "\u001b[" + code + "m" + clean(word) + "\u001b[0m" : word;
    }

    /** The text without control characters other than line feeds. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n]]", "\ufffd");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** {@code 1 error}, {@code 2 errors}. */
    static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
