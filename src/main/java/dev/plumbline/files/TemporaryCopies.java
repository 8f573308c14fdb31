package dev.plumbline.files;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ProjectCopies;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;

/** Copies below the system's temporary folder. Links, large files and what tools install or make are left out. */
public final class TemporaryCopies implements ProjectCopies {
    private static final long LARGEST = 20_000_000;
    private static final long MOST_IN_ALL = 2_000_000_000L;
    private static final Set<String> LEFT_OUT = Set.of(
            "node_modules", "__pycache__", "venv", "site-packages", "target", "build", "dist", "bower_components");

    @Override
    public Copy copy(Path root, Progress progress) {
        try {
            Path to = Files.createTempDirectory("plumbline-copy-").toRealPath();
            TemporaryCopy copy = new TemporaryCopy(to);
            boolean whole = false;
            try {
                Files.walkFileTree(root, new Copying(root, to, progress));
                whole = true;
                return copy;
            } finally {
                if (!whole) {
                    copy.close();
                }
            }
        } catch (IOException e) {
            throw new WorkFailedException("the project cannot be copied: " + e.getMessage(), "", e);
        }
    }

    @Override
    public Path add(Path root, String file, String text) {
        Path target = root.resolve(file).normalize();
        if (!target.startsWith(root) || file.isEmpty()) {
            throw new ConfigurationException(file + " lies outside the project", "Write it with --output FILE.");
        }
        try {
            Path folder = java.util.Objects.requireNonNull(target.getParent());
            Files.createDirectories(folder);
            if (!folder.toRealPath().startsWith(root.toRealPath())) {
                throw new ConfigurationException(file + " lies outside the project", "Write it with --output FILE.");
            }
            WholeFile.write(target, text, false);
            return target;
        } catch (FileAlreadyExistsException e) {
            throw new ConfigurationException("There is a " + file + " already.", "Write it with --output FILE.");
        } catch (IOException e) {
            throw new WorkFailedException(
                    "cannot write " + file + ": " + e.getMessage(), "Make its folder writable.", e);
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;
        private final Progress progress;
        private long total;

        Copying(Path from, Path to, Progress progress) {
            this.from = from;
            this.to = to;
            this.progress = progress;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            progress.check();
            String name = folder.getFileName().toString();
            boolean leftOut = !folder.equals(from) && (name.startsWith(".") || LEFT_OUT.contains(name));
            if (leftOut || Files.exists(folder.resolve("pyvenv.cfg"))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile() && attributes.size() <= LARGEST) {
                total += attributes.size();
                if (total > MOST_IN_ALL) {
                    throw new IOException("it holds more than 2 GB");
                }
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // The readers say what of the project cannot be read.
            return FileVisitResult.CONTINUE;
        }
    }

    private record TemporaryCopy(Path root) implements Copy {
        @Override
        public String read(String file) {
            try {
                return Files.readString(root.resolve(file), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new WorkFailedException("cannot read " + file + ": " + e.getMessage(), "", e);
            }
        }

        @Override
        public void write(String file, String text) {
            try {
                Path target = root.resolve(file).normalize();
                Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
                Files.writeString(target, text, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new WorkFailedException("cannot write " + file + ": " + e.getMessage(), "", e);
            }
        }

        @Override
        public void close() {
            try {
                PathUtils.deleteDirectory(root);
            } catch (IOException e) {
                throw new WorkFailedException(
                        "the temporary folder " + root + " cannot be deleted: " + e.getMessage(), "", e);
            }
        }
    }
}
