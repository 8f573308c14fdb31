package dev.plumbline.drift;

import dev.plumbline.catalog.Presence;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.History;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What a database's history table says of one migration set, judged against the checkout. */
public sealed interface AppliedState {
    /** At these revisions, all of which the checkout has. */
    record At(List<String> revisions) implements AppliedState {}

    /** Nothing was ever applied: no history, and none of the set's objects is there. */
    record Empty() implements AppliedState {}

    /** No history, but objects are there. */
    record Missing() implements AppliedState {}

    /** The history names revisions that the checkout lacks. */
    record UnknownRevision(List<String> revisions) implements AppliedState {}

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
        List<String> lacking = history.revisions().stream()
                .filter(revision -> changelog.find(revision).isEmpty())
                .toList();
        return lacking.isEmpty() ? new At(history.revisions()) : new UnknownRevision(lacking);
    }
}
