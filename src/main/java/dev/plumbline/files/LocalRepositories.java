package dev.plumbline.files;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.Repositories;
import dev.plumbline.port.RepositoryFiles;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Checkouts on this machine's disk. */
public final class LocalRepositories implements Repositories {
    private final YamlConnections connections;
    private final List<Path> folders;

    /**
     * @param connections where connection files are looked for
     * @param folders those of {@code --connections}
     */
    public LocalRepositories(YamlConnections connections, List<Path> folders) {
        this.connections = connections;
        this.folders = List.copyOf(folders);
    }

    @Override
    public RepositoryFiles open(Path folder, Progress progress) {
        progress.at("looking through " + folder.getFileName());
        return new RepositoryWalk(root(folder), progress);
    }

    private static Path root(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new ConfigurationException("There is no folder " + folder + ".", "Name a repository's folder.");
        }
        return root;
    }

    @Override
    public boolean hasProjectFile(Path folder) {
        return Files.exists(folder.resolve(YamlProjects.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void check(Path folder, String text) {
        Path root = root(folder);
        YamlMap top = YamlFile.of(text, YamlProjects.FILE);
        new ProjectFile(root, top, connections.forProject(root, List.of(), null), folders).read();
    }

    @Override
    public Path write(Path folder, String text, boolean replace) {
        Path file = root(folder).resolve(YamlProjects.FILE);
        try {
            WholeFile.write(file, text, replace);
            return file;
        } catch (FileAlreadyExistsException e) {
            throw new ConfigurationException(
                    "There is a " + YamlProjects.FILE + " in " + folder + " already.",
                    "Replace it with --force, or see what would be written with --dry-run.");
        } catch (IOException e) {
            throw new WorkFailedException(
                    "cannot write " + file + ": " + e.getMessage(), "Make the folder writable.", e);
        }
    }
}
