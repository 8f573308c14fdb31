package dev.plumbline.workflow;

import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.Projects;
import java.nio.file.Path;

/** Exports the entity models of a folder by their own library, where the project around it is trusted to run it. */
public record ExactModelFolders(Projects projects, ExactWay way) {
    Models export(Path root, Service service, int major, Progress progress) {
        way.require(projects.open(root));
        if (!way.entities().concerns(root, service)) {
            throw new ConfigurationException(
                    service.name() + " has no models that must be run to be known",
                    "Leave --exact out: they are read.");
        }
        progress.at("exporting the entities of " + service.name() + " with their own Hibernate");
        return way.entities().export(root, service, major, progress);
    }
}
