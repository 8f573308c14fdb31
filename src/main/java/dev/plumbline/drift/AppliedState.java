package dev.plumbline.drift;

import dev.plumbline.catalog.Presence;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.History;
import dev.plumbline.changelog.Standing;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What a database's history table says of one migration set, judged against the checkout. */
public sealed interface AppliedState {
    /** At these revisions, all of which the checkout has; the stale among them ran with another text, and will run again. */
    record At(List<String> revisions, Set<String> stale) implements AppliedState {
        public At {
            revisions = List.copyOf(revisions);
            stale = Set.copyOf(stale);
        }
    }

    /** Nothing was ever applied: no history, and none of the set's objects is there. */
    record Empty() implements AppliedState {}

    /** No history, but objects are there. */
    record Missing() implements AppliedState {}

    /** The history names revisions that the checkout lacks. */
    record UnknownRevision(List<String> revisions) implements AppliedState {}

    /** The history names revisions whose text is another one in the checkout. */
    record Altered(List<String> revisions) implements AppliedState {}

    /** The history names revisions that failed and were not repaired. */
    record Broken(List<String> revisions) implements AppliedState {}

    /** Nothing notes what was applied, and objects are there. */
    record Unkept() implements AppliedState {}

    /** The history table cannot be read. */
    record Unreadable(String reason) implements AppliedState {}

    /** Judges a history; {@code liveHasObjects} is asked only where the history is missing. */
    static AppliedState of(History history, Changelog changelog, BooleanSupplier liveHasObjects) {
        if (history.presence() == Presence.UNKNOWN) {
            return new Unreadable(history.reason());
        }
        if (history.revisions().isEmpty()) {
            return liveHasObjects.getAsBoolean() ? new Missing() : new Empty();
        }
        return of(changelog.ledger().standing(history, changelog));
    }

    private static AppliedState of(Standing standing) {
        if (!standing.failed().isEmpty()) {
            return new Broken(standing.failed());
        }
        if (!standing.lacking().isEmpty()) {
            return new UnknownRevision(standing.lacking());
        }
        return standing.altered().isEmpty()
                ? new At(standing.applied(), Set.copyOf(standing.stale()))
                : new Altered(standing.altered());
    }

    /** Of a set of which nothing keeps the state. */
    static AppliedState unkept(boolean liveHasObjects) {
        return liveHasObjects ? new Unkept() : new Empty();
    }
}
