package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.KeptHead;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchLogin;
import dev.plumbline.port.ScratchRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Scratch databases that note what is run on them.
 *
 * @param answers what comes of statements that do not reach the server, by their text
 */
record CountingScratch(ScratchDatabases shared, List<String> ran, Map<String, ReplayOutcome> answers)
        implements ScratchDatabases {
    CountingScratch(ScratchDatabases shared) {
        this(shared, new ArrayList<>(), new HashMap<>());
    }

    @Override
    public ScratchDatabase create(ScratchRequest request, Progress progress) {
        return new Counting(shared.create(request, progress), ran, answers);
    }

    @Override
    public Set<String> kept(ScratchRequest request, Progress progress) {
        return shared.kept(request, progress);
    }

    @Override
    public Optional<KeptHead> clone(ScratchRequest request, String key, Progress progress) {
        return shared.clone(request, key, progress)
                .map(head -> new KeptHead(new Counting(head.database(), ran, answers), head.note()));
    }

    @Override
    public int newestMajor() {
        return shared.newestMajor();
    }

    @Override
    public void close() {
        // It belongs to all tests.
    }

    private record Counting(ScratchDatabase database, List<String> ran, Map<String, ReplayOutcome> answers)
            implements ScratchDatabase {
        @Override
        public ReplayOutcome run(SourceStatement statement) {
            ran.add(statement.sql());
            ReplayOutcome answer = answers.get(statement.sql());
            return answer == null ? database.run(statement) : answer;
        }

        @Override
        public ReplayOutcome runFile(String sql, String file) {
            return database.runFile(sql, file);
        }

        @Override
        public Set<ObjectId> names() {
            return database.names();
        }

        @Override
        public Snapshot snapshot(String source, Progress progress) {
            return database.snapshot(source, progress);
        }

        @Override
        public <T> T session(Class<T> type) {
            return database.session(type);
        }

        @Override
        public ScratchDatabase copy() {
            return database.copy();
        }

        @Override
        public java.util.List<String> texts(String query) {
            return database.texts(query);
        }

        @Override
        public ScratchLogin login() {
            return database.login();
        }

        @Override
        public void keep(String key, String note) {
            database.keep(key, note);
        }

        @Override
        public int major() {
            return database.major();
        }

        @Override
        public List<Gap> gaps() {
            return database.gaps();
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
