package dev.plumbline.ui.findings;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Finding.Evidence;
import dev.plumbline.drift.Finding.Remedy;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.ui.part.Chips;
import dev.plumbline.ui.part.CodeLook;
import dev.plumbline.ui.part.Copy;
import dev.plumbline.ui.part.Icons;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Prose;
import dev.plumbline.ui.part.SourceOpener;
import dev.plumbline.ui.part.SqlText;
import dev.plumbline.ui.part.Tone;
import dev.plumbline.ui.part.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One finding in full. */
final class DetailPane extends ScrollPane {
    private final FindingsViewModel model;
    private final SourceOpener opener;
    private final ObservableList<EnvironmentStatus> environments;
    private final VBox content = new VBox(16);

    DetailPane(FindingsViewModel model, SourceOpener opener, ObservableList<EnvironmentStatus> environments) {
        this.model = model;
        this.opener = opener;
        this.environments = environments;
        setId("finding-detail");
        getStyleClass().add("detail");
        content.getStyleClass().add("detail-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(380);
        model.detail().subscribe(this::show);
    }

    private void show(@Nullable FindingDetail detail) {
        setVvalue(0);
        if (detail == null) {
            Node icon = Icons.of("mdi2c-cursor-default-click-outline", "state-icon");
            Label text = new Label("Select a finding to see its cause, its states and the ways back.");
            text.getStyleClass().add("muted");
            VBox box = new VBox(12, icon, text);
            box.setAlignment(Pos.CENTER);
            content.getChildren().setAll(box);
            return;
        }
        List<Node> parts = new ArrayList<>(List.of(heading(detail)));
        Finding finding = detail.finding();
        if (!detail.states().lines().isEmpty()) {
            parts.add(new StateTablePane(detail.states(), environment(finding)));
        }
        if (!finding.evidence().isEmpty()) {
            parts.add(section(
                    "Evidence", finding.evidence().stream().map(this::evidence).toList()));
        }
        if (!finding.remedies().isEmpty()) {
            parts.add(waysBack(finding));
        }
        if (!detail.sql().isEmpty()) {
            parts.add(sql(detail.sql()));
        }
        if (!detail.related().isEmpty()) {
            parts.add(section(
                    "Related", detail.related().stream().map(this::related).toList()));
        }
        content.getChildren().setAll(parts);
    }

    private @Nullable EnvironmentStatus environment(Finding finding) {
        return environments.stream()
                .filter(environment -> environment.name().equals(finding.environment()))
                .findFirst()
                .orElse(null);
    }

    private VBox heading(FindingDetail detail) {
        Label subtitle = new Label(detail.subtitle());
        subtitle.getStyleClass().add("muted");
        subtitle.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Finding finding = detail.finding();
        Label severity = Chips.of(new Mark(finding.severity().word(), Tone.of(finding.severity()), ""));
        Label confidence = Chips.of(new Mark(finding.confidence().word(), Tone.NEUTRAL, "", "How sure the cause is"));
        HBox top = new HBox(10, Chips.of(detail.mark()), subtitle, space, severity, confidence);
        top.setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(detail.title());
        title.setId("finding-title");
        title.getStyleClass().add("finding-title");
        title.setWrapText(true);
        TextFlow message = Prose.of(finding.message());
        message.setId("finding-message");
        VBox box = new VBox(8, top, title, message);
        if (!finding.why().isBlank()) {
            box.getChildren().add(Prose.of(finding.why(), "muted-prose"));
        }
        if (!detail.waiver().isEmpty()) {
            box.getChildren().add(line("mdi2c-check-decagram-outline", Prose.of(detail.waiver())));
        }
        Button copy = Copy.button("Copy as Markdown", FindingMarkdown.of(detail));
        copy.setId("copy-markdown");
        box.getChildren().add(copy);
        return box;
    }

    private Node evidence(Evidence evidence) {
        VBox texts = new VBox(2);
        if (evidence.file() != null) {
            Hyperlink link = new Hyperlink(FindingsViewModel.place(evidence));
            link.getStyleClass().add("source-link");
            int line = evidence.line() == null ? 0 : evidence.line();
            String file = evidence.file();
            link.setOnAction(event -> opener.open(file, line));
            texts.getChildren().add(link);
        }
        texts.getChildren().add(Prose.of(evidence.text()));
        return line(icon(evidence.kind()), texts);
    }

    private VBox waysBack(Finding finding) {
        Label title = new Label("Ways back", Icons.of("mdi2w-wrench-outline"));
        title.getStyleClass().add("box-title");
        title.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(title);
        box.getStyleClass().add("box");
        finding.remedies().forEach(remedy -> box.getChildren().add(wayBack(finding, remedy)));
        return box;
    }

    private HBox wayBack(Finding finding, Remedy remedy) {
        VBox texts = new VBox(3, Prose.of(remedy.text()));
        HBox.setHgrow(texts, Priority.ALWAYS);
        Label code = new Label(remedy.code());
        code.getStyleClass().add("remedy-code");
        code.setMinWidth(64);
        HBox row = new HBox(10, code, texts);
        row.getStyleClass().add("way-back");
        if (remedy.code().equals("draft") && FindingsViewModel.isDraftable(finding)) {
            Button draft = new Button("Draft migration…", Icons.of("mdi2f-file-document-edit-outline"));
            draft.setId("draft-migration");
            draft.getStyleClass().add("small");
            draft.setMinWidth(Region.USE_PREF_SIZE);
            draft.setOnAction(event -> model.draft(finding));
            row.getChildren().add(draft);
        }
        if (remedy.command() != null) {
            Label command = new Label(remedy.command());
            command.getStyleClass().add("code");
            command.setWrapText(true);
            texts.getChildren().add(command);
            row.getChildren().add(Copy.button("Copy command", remedy.command()));
        }
        if (remedy.sql() != null) {
            row.getChildren().add(Copy.button("Copy SQL", remedy.sql()));
        }
        return row;
    }

    private static VBox sql(String sql) {
        Label title = new Label("SQL of the ways back");
        title.getStyleClass().add("caption");
        TextFlow block = SqlText.of(sql);
        block.setId("finding-sql");
        return new VBox(6, title, block);
    }

    private Node related(Finding finding) {
        String where = finding.environment().isEmpty() ? "checkout" : finding.environment();
        CodeLook look = CodeLook.of(finding.code());
        Hyperlink link = new Hyperlink(look.label() + ": " + Words.object(finding) + " · " + where);
        link.setOnAction(event -> model.select(finding.key()));
        return line(look.icon(), link);
    }

    private static VBox section(String title, List<Node> lines) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(8, heading);
        box.getChildren().addAll(lines);
        return box;
    }

    private static HBox line(String icon, Node text) {
        HBox row = new HBox(12, Icons.of(icon), text);
        row.getStyleClass().add("evidence-line");
        HBox.setHgrow(text, Priority.ALWAYS);
        return row;
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "source" -> "mdi2s-source-branch";
            case "history" -> "mdi2h-history";
            case "owner" -> "mdi2a-account-outline";
            case "age", "commit-time" -> "mdi2t-timer-sand";
            case "variable" -> "mdi2v-variable";
            case "snapshot" -> "mdi2d-database-eye-outline";
            default -> "mdi2i-information-outline";
        };
    }
}
