package dev.plumbline.port;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import java.util.Set;

/** A working database of our own on which SQL of a project is replayed by a role without rights elsewhere; dropped on close. */
public interface ScratchDatabase extends AutoCloseable {
    /** Runs one statement on its own. */
    ReplayOutcome run(SourceStatement statement);

    /** Runs all statements of a file in one transaction; the first failure undoes the file. */
    ReplayOutcome runFile(String sql, String file);

    /**
     * The first column of each row that a query answers, as text; a null is empty.
     *
     * @throws WorkFailedException where the query fails
     */
    java.util.List<String> texts(String query);

    /** Tables, columns, constraints, indexes, views, sequences and types that are there now, by name alone: a fraction of a snapshot's work. */
    Set<ObjectId> names();

    /** Everything in it but what the preset made, read as any database is. */
    Snapshot snapshot(String source, Progress progress);

    /**
     * The session that replays, for a tool that must look at the database itself; it is not the caller's to close.
     *
     * @param type the connection type of that tool's library
     */
    <T> T session(Class<T> type);

    /** A second database with the same content; no statement may be running. */
    ScratchDatabase copy();

    /** How a program of a trusted project reaches it, as the same plain role. */
    ScratchLogin login();

    /**
     * Keeps a copy in the cache for later processes, whole or not at all; nothing where the server keeps none.
     *
     * @param key hexadecimal digits that name everything that went into it
     * @param note given back with it
     */
    default void keep(String key, String note) {}

    /** The server's major version. */
    int major();

    /** What the request asked for and the server does not have, as gaps. */
    java.util.List<dev.plumbline.catalog.Gap> gaps();

    @Override
    void close();
}
