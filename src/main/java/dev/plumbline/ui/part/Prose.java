package dev.plumbline.ui.part;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Sentences in which names between back-ticks are set in the code font. */
public final class Prose {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Prose() {}

    /** A paragraph that wraps. */
    public static TextFlow of(String text, String... styles) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("prose");
        flow.getStyleClass().addAll(styles);
        fill(flow, text);
        flow.setAccessibleText(plain(text));
        return flow;
    }

    /** The text without back-ticks. */
    public static String plain(String text) {
        return CODE.matcher(text).replaceAll("$1");
    }

    private static void fill(TextFlow flow, String text) {
        Matcher matcher = CODE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            add(flow, text.substring(end, matcher.start()), "plain");
            add(flow, matcher.group(1), "code");
            end = matcher.end();
        }
        add(flow, text.substring(end), "plain");
    }

    private static void add(TextFlow flow, String text, String style) {
        if (!text.isEmpty()) {
            Text part = new Text(text);
            part.getStyleClass().add(style);
            flow.getChildren().add(part);
        }
    }
}
