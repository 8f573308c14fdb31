package dev.plumbline.git;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.WorkFailedException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files of one revision of a repository, in a temporary folder that goes on close. Contents are as they are stored: no filters, hooks
 * or submodules. A link whose target lies outside stays without a target; of a file beyond a size only the size is kept, which every
 * reader refuses.
 */
public final class ExportedRevision implements AutoCloseable {
    private static final int MOST_BYTES = 20_000_000;
    private static final long MOST_IN_ALL = 2_000_000_000L;

    private final Path root;
    private final String commit;
    private final String below;

    private ExportedRevision(Path root, String commit, String below) {
        this.root = root;
        this.commit = commit;
        this.below = below;
    }

    /**
     * Exports a revision of the repository that a folder lies in.
     *
     * @throws ConfigurationException where there is no repository or no such revision in it
     */
    public static ExportedRevision of(Path folder, String revision, Progress progress) {
        NoConfiguration.install();
        progress.at("reading revision " + revision);
        try (Repository repository = open(folder)) {
            ObjectId commit = resolve(repository, revision);
            Path root = Files.createTempDirectory("plumbline-revision-").toRealPath();
            // Whoever looks for the repository's folder finds this one.
            Files.createFile(root.resolve(".git"));
            ExportedRevision exported =
                    new ExportedRevision(root, commit.name().substring(0, 7), below(repository, folder));
            boolean whole = false;
            try {
                exported.write(repository, commit, progress);
                whole = true;
                return exported;
            } finally {
                if (!whole) {
                    exported.close();
                }
            }
        } catch (IOException e) {
            throw new WorkFailedException("revision " + revision + " cannot be read: " + e.getMessage(), "", e);
        }
    }

    private static Repository open(Path folder) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .findGitDir(folder.toAbsolutePath().normalize().toFile());
        if (builder.getGitDir() == null) {
            throw new ConfigurationException(
                    folder.toAbsolutePath().normalize() + " lies in no Git repository",
                    "Run it inside the repository, or name a project that lies in one.");
        }
        return builder.setMustExist(true).build();
    }

    private static ObjectId resolve(Repository repository, String revision) throws IOException {
        try {
            ObjectId commit = repository.resolve(revision + "^{commit}");
            if (commit != null) {
                return commit;
            }
        } catch (RevisionSyntaxException e) {
            throw new ConfigurationException(
                    "\"" + revision + "\" is no revision", "Write a branch, a tag or a commit: git:main:SOURCE.");
        }
        throw new ConfigurationException(
                "the repository has no revision \"" + revision + "\"",
                "Write a branch, a tag or a commit that was fetched: git:main:SOURCE.");
    }

    private static String below(Repository repository, Path folder) throws IOException {
        File tree = repository.isBare() ? null : repository.getWorkTree();
        return tree == null
                ? ""
                : tree.toPath().toRealPath().relativize(folder.toRealPath()).toString();
    }

    /** The folder that stands for the one that was asked for. */
    public Path folder() {
        return root.resolve(below).normalize();
    }

    /** The commit, short. */
    public String commit() {
        return commit;
    }

    private void write(Repository repository, ObjectId commit, Progress progress) throws IOException {
        long total = 0;
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk files = new TreeWalk(repository)) {
            RevCommit parsed = commits.parseCommit(commit);
            files.addTree(parsed.getTree());
            files.setRecursive(true);
            while (files.next()) {
                progress.check();
                total += writeOne(files);
                if (total > MOST_IN_ALL) {
                    throw new IOException("it holds more than 2 GB");
                }
            }
        }
    }

    private long writeOne(TreeWalk files) throws IOException {
        Path target = inside(files.getPathString());
        FileMode mode = files.getFileMode(0);
        if (mode.equals(FileMode.GITLINK)) {
            return 0;
        }
        ObjectLoader content = files.getObjectReader().open(files.getObjectId(0));
        Files.createDirectories(target.getParent());
        if (mode.equals(FileMode.SYMLINK)) {
            link(target, content);
            return 0;
        }
        if (content.getSize() > MOST_BYTES) {
            try (RandomAccessFile hollow = new RandomAccessFile(target.toFile(), "rw")) {
                hollow.setLength(content.getSize());
            }
            return 0;
        }
        Files.write(target, content.getCachedBytes(MOST_BYTES));
        return content.getSize();
    }

    private void link(Path target, ObjectLoader content) throws IOException {
        String text = new String(content.getCachedBytes(4096), StandardCharsets.UTF_8);
        Path to = Path.of(text);
        boolean stays =
                !to.isAbsolute() && target.resolveSibling(to).normalize().startsWith(root);
        Files.createSymbolicLink(target, stays ? to : Path.of(".leads-out-of-the-repository"));
    }

    private Path inside(String path) throws IOException {
        try {
            Path relative = Path.of(path);
            boolean harmless = !relative.isAbsolute();
            for (Path part : relative) {
                harmless &= !Set.of("..", ".", "").contains(part.toString())
                        && !part.toString().equalsIgnoreCase(".git");
            }
            // A link that was written before must not carry a later file out.
            Path target = root.resolve(relative).normalize();
            for (Path at = target.getParent(); at != null && !at.equals(root); at = at.getParent()) {
                harmless &= !Files.isSymbolicLink(at);
            }
            if (harmless && target.startsWith(root)) {
                return target;
            }
        } catch (InvalidPathException e) {
            throw new IOException("it holds a file whose name is none here: " + path, e);
        }
        throw new IOException("it holds a file whose path leads elsewhere: " + path);
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
