package dev.plumbline.cli;

import dev.plumbline.drift.Finding;
import dev.plumbline.report.AuditReports;
import dev.plumbline.workflow.AuditCode;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
        name = "audit",
        description = "The code audit alone: start-up code, its guards, the migration script.")
final class AuditCommand extends Command {
    @Mixin
    private ProjectOptions project = new ProjectOptions();

    AuditCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        if (!AuditReports.formats().contains(options().format())) {
            throw wrong("--format takes " + String.join(", ", AuditReports.formats()));
        }
        var failOn = project.failOn(this);
        AuditCode.Result result = jobs.audit().audit(project.project(), project.environments(), progress);
        List<Finding> findings = Selection.ofService(result.findings(), project.service());
        progress.done();
        print(AuditReports.render(
                options().format(), options().colour(), result.project().name(), findings, result.gaps()));
        return exitCode(Gates.fails(findings, result.project().gate(), failOn), result.gaps());
    }
}
