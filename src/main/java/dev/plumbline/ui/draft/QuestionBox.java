package dev.plumbline.ui.draft;

import dev.plumbline.discovery.Question;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One question with its answer; as long as none is chosen it stays a comment in the file. */
final class QuestionBox extends VBox {
    private static final String OPEN = "leave open";

    QuestionBox(Question question, Consumer<String> answered) {
        super(6);
        Label section = new Label(question.section());
        section.getStyleClass().add("caption");
        Label text = new Label(question.text());
        text.setWrapText(true);
        Node answer = question.choices().isEmpty() ? field(question, answered) : choice(question, answered);
        answer.setAccessibleText(question.text());
        getChildren().addAll(section, text, answer);
    }

    private static Node field(Question question, Consumer<String> answered) {
        TextField field = new TextField();
        field.setPromptText(OPEN + ", such as " + question.standard());
        field.textProperty().subscribe((before, now) -> answered.accept(now));
        return field;
    }

    private static Node choice(Question question, Consumer<String> answered) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().add(OPEN);
        choice.getItems().addAll(question.choices());
        choice.setValue(OPEN);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().subscribe((before, now) -> answered.accept(now.equals(OPEN) ? "" : now));
        return choice;
    }
}
