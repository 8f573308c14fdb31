package dev.plumbline.port;

import dev.plumbline.audit.Deployment;
import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Environment;
import dev.plumbline.drift.Project;
import java.util.List;

/** Reads what deployment files set for each service. */
public interface DeploymentReader {
    /** One answer for each service that the environment's files deploy; empty where the environment names no files. */
    DeploymentReading read(Project project, Environment environment);

    /** What was found, and what could not be read. */
    record DeploymentReading(List<Deployment> deployments, List<Gap> gaps) {
        public DeploymentReading {
            deployments = List.copyOf(deployments);
            gaps = List.copyOf(gaps);
        }
    }
}
