package dev.plumbline.cli;

import dev.plumbline.diff.Scope;
import dev.plumbline.drift.Project;
import dev.plumbline.workflow.AuditCode;
import dev.plumbline.workflow.CompareJob;
import dev.plumbline.workflow.CompleteJob;
import dev.plumbline.workflow.ConnectionsJob;
import dev.plumbline.workflow.ForecastStartup;
import dev.plumbline.workflow.PlanJob;
import dev.plumbline.workflow.ReviewJob;
import dev.plumbline.workflow.TakeSnapshot;
import dev.plumbline.workflow.TrustProject;
import dev.plumbline.workflow.discover.DiscoverProject;
import dev.plumbline.workflow.discover.WriteProject;
import java.nio.file.Path;
import java.util.List;

/** The jobs a person has, ready to be done; closing stops the servers that were started for them. */
public interface Jobs extends AutoCloseable {
    /** The project in that folder. */
    Project project(Path folder);

    ReviewJob review();

    CompareJob compare(Scope scope);

    PlanJob plan(Scope scope);

    CompleteJob completion();

    TakeSnapshot snapshot();

    ForecastStartup startup();

    AuditCode audit();

    ConnectionsJob connections();

    DiscoverProject discovery();

    TrustProject trust();

    /** What runs of the project's own tools came to so far, a sentence each. */
    List<String> exactRuns();

    WriteProject writing();

    @Override
    void close();
}
