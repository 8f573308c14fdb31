package dev.plumbline.postgres;

import dev.plumbline.catalog.Snapshot;
import dev.plumbline.plan.RowAnswers;
import dev.plumbline.plan.RowQuestions;
import dev.plumbline.port.Connection;
import dev.plumbline.port.LiveDatabases;
import dev.plumbline.port.LiveRequest;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RowSource;
import dev.plumbline.port.SchemaSource;
import dev.plumbline.port.ShownUrl;
import java.util.List;

/** A live database, by URL or by a connection, whose definitions are read. */
public final class PostgresUrlSource implements SchemaSource, RowSource {
    private final String name;
    private final Connection connection;
    private final List<String> schemas;
    private final LiveDatabases databases;

    /** The database of a URL; its name is the URL without the password. */
    public PostgresUrlSource(String url, List<String> schemas, LiveDatabases databases) {
        this(ShownUrl.of(url), ConnectionUrl.parse(url), schemas, databases);
    }

    /** The database of a connection, called so. */
    public PostgresUrlSource(String name, Connection connection, List<String> schemas, LiveDatabases databases) {
        this.name = name;
        this.connection = connection;
        this.schemas = List.copyOf(schemas);
        this.databases = databases;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Snapshot read(Progress progress) {
        return read(new LiveRequest(schemas, List.of(), false, true), progress);
    }

    @Override
    public Snapshot definitions(Progress progress) {
        return read(new LiveRequest(schemas, List.of(), false), progress);
    }

    private Snapshot read(LiveRequest request, Progress progress) {
        Snapshot snapshot = databases.read(connection, request, progress).snapshot();
        return new Snapshot(
                snapshot.provenance().from(name), snapshot.objects(), snapshot.gaps(), snapshot.structure());
    }

    @Override
    public RowAnswers ask(RowQuestions questions, Progress progress) {
        return databases.ask(connection, questions, progress);
    }
}
