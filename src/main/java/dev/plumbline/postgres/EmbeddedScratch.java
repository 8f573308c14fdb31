package dev.plumbline.postgres;

import dev.plumbline.port.KeptHead;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import dev.plumbline.port.WorkFailedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scratch databases on PostgreSQL servers of our own, one for each major version that is asked for, started when first wanted. They stop
 * on close, and on Ctrl-C too; what a killed process leaves is cleaned by the next that takes its slot.
 */
public final class EmbeddedScratch implements ScratchDatabases {
    private final Path cache;
    private final CatalogReading reading;
    private final List<BinaryArchive> archives = BinaryArchive.onClassPath();
    private final Map<Integer, Running> running = new TreeMap<>();
    private final Thread atExit = new Thread(this::stopAll, "stop scratch servers");
    private boolean closed;

    private record Running(EmbeddedCluster cluster, ScratchServer server) {
        void stop() {
            try (cluster) {
                server.close();
            }
        }
    }

    /** Servers below that cache folder, whose catalogs the reading reads. */
    public EmbeddedScratch(Path cache, CatalogReading reading) {
        this.cache = cache;
        this.reading = reading;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    @Override
    public ScratchDatabase create(ScratchRequest request, Progress progress) {
        progress.check();
        progress.at("preparing a scratch database");
        return new ScratchWork(serverOf(request.major()), reading).create(request);
    }

    @Override
    public Set<String> kept(ScratchRequest request, Progress progress) {
        progress.check();
        return new Heads(serverOf(request.major())).keys();
    }

    @Override
    public Optional<KeptHead> clone(ScratchRequest request, String key, Progress progress) {
        progress.check();
        return new ScratchWork(serverOf(request.major()), reading).clone(request, key);
    }

    /** The server of that major version, else of the next newer one, else of the newest. */
    synchronized ScratchServer serverOf(int wanted) {
        if (closed) {
            throw new WorkFailedException("the scratch servers were stopped", "");
        }
        BinaryArchive archive = nearest(wanted);
        return running.computeIfAbsent(archive.major(), major -> start(archive)).server();
    }

    private Running start(BinaryArchive archive) {
        EmbeddedCluster cluster = EmbeddedCluster.start(archive, cache);
        boolean ready = false;
        try {
            Sessions sessions = new Sessions(cluster.address(), Map.of());
            Running started = new Running(cluster, new ScratchServer(sessions, ScratchNames.ofOwnServer()).ready());
            ready = true;
            return started;
        } catch (SQLException e) {
            throw new WorkFailedException(
                    "the scratch server in " + cluster.folder() + " cannot be used: " + ServerErrors.textOf(e),
                    "Delete that folder, or give a server with --scratch URL.",
                    e);
        } finally {
            if (!ready) {
                cluster.close();
            }
        }
    }

    private BinaryArchive nearest(int wanted) {
        return archives.stream()
                .filter(archive -> wanted > 0 && archive.major() >= wanted)
                .min(Comparator.comparingInt(BinaryArchive::major))
                .orElseGet(this::newest);
    }

    private BinaryArchive newest() {
        if (archives.isEmpty()) {
            throw new WorkFailedException(
                    "this installation has no PostgreSQL for this machine", "Give a server with --scratch URL.");
        }
        return archives.getFirst();
    }

    @Override
    public int newestMajor() {
        return newest().major();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The machine is shutting down already, and the hook does the same work.
            return;
        }
        stopAll();
    }

    private synchronized void stopAll() {
        closed = true;
        running.values().forEach(Running::stop);
        running.clear();
    }
}
