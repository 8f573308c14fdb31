package dev.plumbline.ui.compare;

import dev.plumbline.ui.compare.AlignedLine.Look;
import dev.plumbline.ui.compare.AlignedLine.Range;
import dev.plumbline.ui.compare.AlignedLine.Side;
import dev.plumbline.ui.part.SqlLexer;
import dev.plumbline.ui.part.SqlToken;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** One side's definition with line numbers, SQL colours, and what differs marked. */
final class DefinitionArea extends CodeArea {
    private final String wordStyle;
    private final String lineStyle;
    private List<Side> lines = List.of();

    DefinitionArea(String id, String wordStyle, String lineStyle) {
        this.wordStyle = wordStyle;
        this.lineStyle = lineStyle;
        setId(id);
        setEditable(false);
        setWrapText(false);
        getStyleClass().add("sql-area");
        setParagraphGraphicFactory(this::number);
    }

    void show(List<Side> shown) {
        lines = shown;
        replaceText(shown.stream().map(Side::text).collect(Collectors.joining("\n")));
        if (!getText().isEmpty()) {
            setStyleSpans(0, spans(getText(), shown));
        }
        for (int i = 0; i < shown.size() && i < getParagraphs().size(); i++) {
            setParagraphStyle(i, paragraphStyle(shown.get(i).look()));
        }
        moveTo(0);
    }

    private Collection<String> paragraphStyle(Look look) {
        return switch (look) {
            case SAME -> Set.of();
            case CHANGED, ONLY -> Set.of(lineStyle);
            case FILLER -> Set.of("line-filler");
        };
    }

    private StyleSpans<Collection<String>> spans(String text, List<Side> shown) {
        StyleSpansBuilder<Collection<String>> colours = new StyleSpansBuilder<>();
        for (SqlToken token : SqlLexer.tokens(text)) {
            colours.add(Set.of(token.style()), token.text().length());
        }
        StyleSpansBuilder<Collection<String>> words = new StyleSpansBuilder<>();
        int at = 0;
        int start = 0;
        for (Side line : shown) {
            for (Range range : line.words()) {
                words.add(Set.of(), start + range.start() - at);
                words.add(Set.of(wordStyle), range.end() - range.start());
                at = start + range.end();
            }
            start += line.text().length() + 1;
        }
        words.add(Set.of(), text.length() - at);
        return colours.create().overlay(words.create(), DefinitionArea::both);
    }

    private static Collection<String> both(Collection<String> colour, Collection<String> word) {
        return word.isEmpty()
                ? colour
                : List.of(colour.iterator().next(), word.iterator().next());
    }

    private Node number(int paragraph) {
        Side line = paragraph < lines.size() ? lines.get(paragraph) : Side.FILLER;
        String sign = line.look() == Look.CHANGED ? " ≠" : line.look() == Look.ONLY ? " +" : "  ";
        Label label = new Label(line.number() == 0 ? "" : line.number() + sign);
        label.getStyleClass().add("line-number");
        if (line.look() == Look.CHANGED || line.look() == Look.ONLY) {
            label.getStyleClass().add(lineStyle + "-number");
        }
        return label;
    }
}
