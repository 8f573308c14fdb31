package dev.plumbline.workflow;

import dev.plumbline.port.DeploymentReader;
import dev.plumbline.port.MigrationReader;
import dev.plumbline.port.MigrationScriptReader;
import dev.plumbline.port.ModelReader;
import dev.plumbline.port.StartupReader;
import java.util.List;

/** The readers of a checkout's code, each without running it. */
public record CodeReaders(
        List<MigrationReader> migrations,
        List<ModelReader> models,
        StartupReader startup,
        DeploymentReader deployments,
        MigrationScriptReader scripts) {
    public CodeReaders {
        migrations = List.copyOf(migrations);
        models = List.copyOf(models);
    }
}
