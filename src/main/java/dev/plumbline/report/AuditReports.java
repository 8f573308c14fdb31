package dev.plumbline.report;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Finding;
import java.util.List;

/** The code audit as text or JSON. */
public final class AuditReports {
    private AuditReports() {}

    /** The names that {@link #render} knows. */
    public static List<String> formats() {
        return List.of("text", "json");
    }

    /** The whole report, ending in a line feed. */
    public static String render(String format, boolean colour, String project, List<Finding> findings, List<Gap> gaps) {
        return format.equals("json") ? json(project, findings, gaps) : text(colour, project, findings, gaps);
    }

    private static String json(String project, List<Finding> findings, List<Gap> gaps) {
        return Json.text(Json.object(
                "format",
                "plumbline-audit/1",
                "project",
                project,
                "findings",
                findings.stream().map(FindingJson::of).toList(),
                "gaps",
                gaps.stream().map(Json::gap).toList()));
    }

    private static String text(boolean colour, String project, List<Finding> findings, List<Gap> gaps) {
        TextPage page = new TextPage(colour);
        page.line(0, page.strong("Code audit of " + TextPage.clean(project))).blank();
        findings.forEach(finding -> new FindingText(page).write(finding));
        page.line(
                0,
                findings.isEmpty()
                        ? "No start-up code and no script leaves anything to say."
                        : TextPage.count(findings.size(), "finding") + ".");
        ReviewText.gaps(page, gaps);
        return page.toString();
    }
}
