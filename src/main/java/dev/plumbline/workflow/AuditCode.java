package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.AuditFindings;
import dev.plumbline.drift.Checkout;
import dev.plumbline.drift.Deployments;
import dev.plumbline.drift.Environment;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.HeadState;
import dev.plumbline.drift.ModelState;
import dev.plumbline.drift.Project;
import dev.plumbline.port.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The code audit alone: what start-up code does, and what deployment files leave open. No server is asked. */
public final class AuditCode {
    private final ReviewPorts ports;

    /** What the audit found, and what it could not read. */
    public record Result(Project project, List<Finding> findings, List<Gap> gaps) {
        public Result {
            findings = List.copyOf(findings);
            gaps = List.copyOf(gaps);
        }
    }

    public AuditCode(ReviewPorts ports) {
        this.ports = ports;
    }

    /** Audits the project, for all environments or those that are named. */
    public Result audit(Path folder, List<String> names, Progress progress) {
        Project project = ports.projects().open(folder);
        List<Environment> environments = EnvironmentAccess.chosen(project, names);
        SourceReading code = SourceReading.of(project, ports.code(), progress);
        List<Gap> gaps = new ArrayList<>(code.startup().gaps());
        List<Deployments> deployments = new ArrayList<>();
        for (Environment environment : environments) {
            var reading = ports.code().deployments().read(project, environment);
            gaps.addAll(reading.gaps());
            deployments.add(new Deployments(environment, reading.deployments()));
        }
        if (code.script() != null) {
            gaps.addAll(code.script().gaps());
        }
        Checkout checkout = code.checkout(project, HeadState.none(), ModelState.none());
        return new Result(project, AuditFindings.of(checkout, deployments), gaps);
    }
}
