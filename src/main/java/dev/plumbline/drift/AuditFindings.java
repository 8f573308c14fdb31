package dev.plumbline.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The findings of the code audit alone, for which no database is needed. */
public final class AuditFindings {
    private AuditFindings() {}

    /** Start-up code, the migration script, and what each environment's deployment files leave open, sorted by key. */
    public static List<Finding> of(Checkout checkout, List<Deployments> environments) {
        DeploymentFindings deployments = new DeploymentFindings(checkout);
        List<Finding> findings = new ArrayList<>(StartupFindings.of(checkout.startup()));
        findings.addAll(deployments.leftOutOfScript());
        environments.forEach(environment -> findings.addAll(deployments.of(environment)));
        findings.sort(Comparator.comparing(Finding::key));
        return findings;
    }
}
