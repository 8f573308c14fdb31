package dev.plumbline.postgres;

import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are started, which refuse to run as root: as they are for a plain user, in a user namespace for root, and
 * as another user where such namespaces are closed.
 *
 * @param prefix what stands before each command
 * @param user the other user, or empty
 */
record Starter(List<String> prefix, String user) {
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Path SHARED_CACHE = Path.of("/var/cache/plumbline");

    static final Starter PLAIN = new Starter(List.of(), "");

    /** The first way that works here. */
    static Starter find(Path cache) throws IOException {
        return find(isRoot(cache), List.of("unshare", "-U"));
    }

    static Starter find(boolean root, List<String> namespace) {
        if (!root) {
            return PLAIN;
        }
        if (works(namespace)) {
            return new Starter(namespace, "");
        }
        for (String user : List.of("postgres", "nobody")) {
            List<String> asUser = List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user), "--clear-groups");
            if (works(asUser)) {
                return new Starter(asUser, user);
            }
        }
        throw new WorkFailedException(
                "PostgreSQL does not run as root, user namespaces are closed here, and no other user can be taken",
                "Start Plumbline as a plain user, or give a server with --scratch URL.");
    }

    /** Where the files lie: in the cache, or where the other user can reach them. */
    Path folder(Path cache) {
        return user.isEmpty() || reachableByAll(cache.toAbsolutePath()) ? cache : SHARED_CACHE;
    }

    /** Hands files made by us to the user who will run the server. */
    void handOver(Path path) {
        if (!user.isEmpty()) {
            run(List.of("chown", "-R", user + ":" + groupOf(user), path.toString()), path, SHORT);
        }
    }

    ChildProgram.Result start(List<String> command, Path workingFolder, Duration limit) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return run(all, workingFolder, limit);
    }

    private static ChildProgram.Result run(List<String> command, Path workingFolder, Duration limit) {
        return new ChildProgram(command, workingFolder).run(limit);
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        return run(command, Path.of("/"), SHORT).succeeded();
    }

    private static String groupOf(String user) {
        ChildProgram.Result group = run(List.of("id", "-g", user), Path.of("/"), SHORT);
        return group.succeeded() ? group.output() : user;
    }

    private static boolean isRoot(Path cache) throws IOException {
        Files.createDirectories(cache);
        Path probe = Files.createTempFile(cache, "whoami-", "");
        try {
            return Files.getFileStore(probe).supportsFileAttributeView("unix")
                    && Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return false;
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static boolean reachableByAll(Path folder) {
        try {
            for (Path at = folder; at != null; at = at.getParent()) {
                if (Files.exists(at)
                        && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
