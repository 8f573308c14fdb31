package dev.plumbline.drift;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a replay of all migration sets in one scratch database declares.
 *
 * @param snapshot what it made, without lent tables
 * @param lent tables that no migration makes, copied bare so that others can refer to them; never compared
 * @param made objects by the set that made them
 * @param onceMade objects that some revision had and a later one dropped may be among these
 * @param problems the first failure of each set that did not replay
 * @param gaps what could not be read or was not allowed, by set
 */
public record HeadState(
        Snapshot snapshot,
        Set<ObjectId> lent,
        Map<String, Set<ObjectId>> made,
        Set<ObjectId> onceMade,
        Map<String, Problem> problems,
        Map<String, List<Gap>> gaps) {
    public HeadState {
        lent = Set.copyOf(lent);
        made = Map.copyOf(made);
        onceMade = Set.copyOf(onceMade);
        problems = Map.copyOf(problems);
        gaps = Map.copyOf(gaps);
    }

    /** Of a checkout whose migrations were not replayed. */
    public static HeadState none() {
        return new HeadState(Snapshot.empty("head"), Set.of(), Map.of(), Set.of(), Map.of(), Map.of());
    }

    /** Why a set did not replay: {@code history-not-from-empty} or {@code head-does-not-replay}, where, and PostgreSQL's words. */
    public record Problem(String code, String set, SourceStatement statement, String message) {}
}
