package dev.plumbline.ui.findings;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Finding.Evidence;
import dev.plumbline.drift.Finding.Remedy;
import dev.plumbline.ui.findings.StateTable.Column;
import dev.plumbline.ui.findings.StateTable.Line;
import dev.plumbline.ui.findings.StateTable.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A finding as Markdown, for an issue or a chat. */
final class FindingMarkdown {
    private FindingMarkdown() {}

    static String of(FindingDetail detail) {
        Finding finding = detail.finding();
        return Stream.of(
                        "### " + code(detail.title()) + " – " + detail.mark().text(),
                        finding.severity().word() + " · "
                                + finding.confidence().word() + " · " + detail.subtitle() + "  \nkey: "
                                + code(finding.key()),
                        paragraph(finding.message(), finding.why()),
                        table(detail.states()),
                        section(
                                "Evidence",
                                finding.evidence().stream()
                                        .map(FindingMarkdown::evidence)
                                        .toList()),
                        section(
                                "Ways back",
                                finding.remedies().stream()
                                        .map(FindingMarkdown::remedy)
                                        .toList()),
                        detail.sql().isEmpty() ? "" : "```sql\n" + detail.sql() + "\n```")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Several as a list, one line each. */
    static String list(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        "- **" + finding.severity().word() + "** " + code(finding.key()) + " " + finding.message())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String paragraph(String... sentences) {
        return Stream.of(sentences).filter(text -> !text.isBlank()).collect(Collectors.joining(" "));
    }

    private static String table(StateTable table) {
        if (table.lines().isEmpty()) {
            return "";
        }
        String head = table.columns().stream().map(FindingMarkdown::title).collect(Collectors.joining(" | "));
        String rule = "|---".repeat(table.columns().size() + 1) + "|";
        return Stream.concat(
                        Stream.of("| | " + head + " |", rule),
                        table.lines().stream().map(FindingMarkdown::line))
                .collect(Collectors.joining("\n"));
    }

    private static String title(Column column) {
        return column.revision().isEmpty() ? column.title() : column.title() + " " + column.revision();
    }

    private static String line(Line line) {
        return line.values().stream()
                .map(Value::text)
                .map(text -> code(text.replace("|", "\\|").replace("\n", " ")))
                .collect(Collectors.joining(" | ", "| " + line.name() + " | ", " |"));
    }

    private static String section(String title, List<String> lines) {
        return lines.isEmpty() ? "" : "**" + title + "**\n\n" + String.join("\n", lines);
    }

    private static String evidence(Evidence evidence) {
        return evidence.file() == null
                ? "- " + evidence.text()
                : "- " + code(FindingsViewModel.place(evidence)) + " " + evidence.text();
    }

    private static String remedy(Remedy remedy) {
        return "- **" + remedy.code() + "**: " + remedy.text()
                + (remedy.command() == null ? "" : " (" + code(remedy.command()) + ")");
    }

    private static String code(String text) {
        return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
    }
}
