package dev.plumbline.port;

import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import java.util.Optional;

/** Sends what the upgrades of one migration set's revisions do, to one scratch database and in running order. */
public interface RevisionRunner {
    /** Runs the revision on the database as it stands; answers what stopped it, if anything did. */
    Optional<Stop> run(Revision revision, ScratchDatabase database, Sink sink);

    /** Where the statements go: what became of one is answered after everything was tried to make it run. */
    interface Sink {
        ReplayOutcome run(SourceStatement statement);
    }

    /** The statement that failed, and how. */
    record Stop(SourceStatement statement, ReplayOutcome.Failed failure) {}

    /** Sends the statements that are known beforehand, up to the first that fails. */
    static RevisionRunner ofStatements() {
        return (revision, database, sink) -> {
            for (SourceStatement statement : revision.statements()) {
                if (sink.run(statement) instanceof ReplayOutcome.Failed failed) {
                    return Optional.of(new Stop(statement, failed));
                }
            }
            return Optional.empty();
        };
    }
}
