package dev.plumbline.files;

import dev.plumbline.audit.Deployment;
import dev.plumbline.drift.Environment;
import dev.plumbline.drift.Project;
import dev.plumbline.port.DeploymentReader;
import java.util.List;
import java.util.Locale;

/**
 * Reads the deployment files that an environment's {@code variables: {from: […]}} names: Terraform and OpenTofu ({@code .tf}, {@code
 * .tfvars}), compose files and {@code .env} files. Of Terraform a folder is the unit, as for Terraform itself: a file that is named
 * stands for all {@code .tf} files beside it, and the local modules that these call are read too. Nothing is run or fetched.
 */
public final class HclDeployments implements DeploymentReader {
    @Override
    public DeploymentReading read(Project project, Environment environment) {
        DeploymentFolder folder = new DeploymentFolder(project.root());
        List<String> files = environment.variablesFrom().stream()
                .flatMap(pattern -> folder.matching(pattern).stream())
                .distinct()
                .toList();
        SettingsFinder finder = new SettingsFinder(new ServiceNames(project, environment));
        ServiceNames names = new ServiceNames(project, environment);
        new Terraform(folder, finder, names).read(files);
        for (String file : files) {
            String name = file.toLowerCase(Locale.ROOT);
            if (name.endsWith(".yml") || name.endsWith(".yaml")) {
                new ComposeFile(folder, finder, names).read(file);
            } else if (DotEnv.isOne(name)) {
                new DotEnv(folder, finder, names).read(file, project.services());
            } else if (!name.endsWith(".tf") && !name.endsWith(".tfvars")) {
                folder.gap(file, 0, "this kind of deployment file is not read");
            }
        }
        List<Deployment> deployments =
                finder.found().stream().map(ServiceSettings::deployment).toList();
        return new DeploymentReading(deployments, folder.gaps());
    }
}
