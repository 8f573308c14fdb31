package dev.plumbline.ui.part;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** SQL in colours, as text that wraps. */
public final class SqlText {
    private SqlText() {}

    /** A block of SQL. */
    public static TextFlow of(String sql) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("sql-block");
        SqlLexer.tokens(sql).forEach(token -> flow.getChildren().add(text(token)));
        flow.setAccessibleText(sql);
        return flow;
    }

    private static Text text(SqlToken token) {
        Text text = new Text(token.text());
        text.getStyleClass().addAll("sql", token.style());
        return text;
    }
}
