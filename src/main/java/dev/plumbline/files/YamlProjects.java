package dev.plumbline.files;

import dev.plumbline.drift.Project;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens projects by their {@code plumbline.yaml}; kind and colour of an environment come from its connection file. */
public final class YamlProjects implements Projects {
    static final String FILE = "plumbline.yaml";

    private final YamlConnections connections;
    private final List<Path> folders;

    /**
     * @param connections where connection files are looked for
     * @param folders those of {@code --connections}
     */
    public YamlProjects(YamlConnections connections, List<Path> folders) {
        this.connections = connections;
        this.folders = List.copyOf(folders);
    }

    @Override
    public Project open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new ConfigurationException(
                    "There is no folder " + folder + ".", "Name the folder of a project, or a folder below it.");
        }
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            throw new ConfigurationException(
                    "There is no " + FILE + " in " + folder + ".", "Write it with `plumbline init " + folder + "`.");
        }
        YamlMap top = YamlFile.read(file, FILE);
        return new ProjectFile(root, top, connections.forProject(root, List.of(), null), folders).read();
    }
}
