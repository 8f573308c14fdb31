package dev.plumbline.liquibase;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import liquibase.resource.AbstractResource;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;

/** One file of the project, which can be read and never written. */
final class ProjectResource extends AbstractResource {
    private final ProjectResources all;
    private final Path file;

    ProjectResource(ProjectResources all, String path, Path file) {
        super(path, file.toUri());
        this.all = all;
        this.file = file;
    }

    Path file() {
        return file;
    }

    @Override
    public InputStream openInputStream() throws IOException {
        return all.open(file, getPath());
    }

    @Override
    public boolean isWritable() {
        return false;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public Resource resolve(String other) {
        return new ProjectResource(
                all,
                getPath().isEmpty() ? other : getPath() + "/" + other,
                file.resolve(other).normalize());
    }

    @Override
    public Resource resolveSibling(String other) {
        String path = getPath();
        String parent = path.substring(0, path.lastIndexOf('/') + 1);
        return new ProjectResource(
                all,
                Path.of(parent + other).normalize().toString().replace('\\', '/'),
                file.resolveSibling(other).normalize());
    }

    @Override
    public OutputStream openOutputStream(OpenOptions options) throws IOException {
        throw new IOException("Liquibase may write no file");
    }
}
