package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.History;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of one environment, and what its revisions declare.
 *
 * @param live the database
 * @param applied all sets replayed up to what the history tables say
 * @param head all sets replayed whole, for this environment
 * @param startup applied with the start-up code run on it; empty where it was not needed
 * @param revisions by migration set
 * @param ages transactions since a table or column was made
 * @param deployments what the deployment files say of each service
 */
public record Deployed(
        Environment environment,
        Snapshot live,
        HeadState applied,
        HeadState head,
        Optional<Snapshot> startup,
        Map<String, AppliedState> revisions,
        Map<String, History> histories,
        Map<ObjectId, Long> ages,
        Deployments deployments) {
    public Deployed {
        revisions = Map.copyOf(revisions);
        histories = Map.copyOf(histories);
        ages = Map.copyOf(ages);
    }

    /** The same with what start-up code makes. */
    public Deployed withStartup(Snapshot made) {
        return new Deployed(
                environment, live, applied, head, Optional.of(made), revisions, histories, ages, deployments);
    }
}
