package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Sha256;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.KeptHead;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.ScratchRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The points of one joint replay that lie in the cache or are put there. A point's key is a hash of everything that may have had a part in
 * what lies before it: the server that was asked for, what can be lent, all other sets whole, and the revisions of the set that runs, up to
 * the point. So a changed byte in the middle changes the key of every later point, and what comes before it is found again.
 */
final class Checkpoints {
    private static final String FORMAT = "1";
    private static final String WHOLE = "whole";

    private final ScratchDatabases scratch;
    private final ScratchRequest request;
    private final String base;
    private final List<Changelog> changelogs;
    private final Map<String, List<Revision>> revisions;
    private final long leastNanos;
    private final Map<String, List<String>> prefixes = new HashMap<>();
    private final long start = System.nanoTime();
    private long last = start;

    /**
     * @param lenders names all that may be lent
     * @param leastNanos work that is quicker to do again than to keep
     */
    Checkpoints(
            ScratchDatabases scratch,
            ScratchRequest request,
            String lenders,
            Replays.Ordered ordered,
            long leastNanos) {
        this.scratch = scratch;
        this.request = request;
        this.base = Sha256.of(FORMAT, request.toString(), lenders);
        this.changelogs = ordered.changelogs();
        this.revisions = ordered.revisions();
        this.leastNanos = leastNanos;
        changelogs.forEach(changelog -> prefixes.put(changelog.set().name(), prefixesOf(changelog)));
    }

    /** A point that was found, in a database of the caller's. */
    record Found(ScratchDatabase database, ReplayState state) {}

    /** The last point that is in the cache. */
    Optional<Found> longest(Progress progress) {
        Set<String> kept = scratch.kept(request, progress);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>(List.of(wholeKey()));
        for (Changelog changelog : changelogs.reversed()) {
            String set = changelog.set().name();
            for (int done = count(set); done > 0; done--) {
                keys.add(key(set, done));
            }
        }
        return keys.stream()
                .filter(kept::contains)
                .findFirst()
                .flatMap(key -> scratch.clone(request, key, progress))
                .map(Checkpoints::found);
    }

    private static Found found(KeptHead head) {
        return new Found(head.database(), ReplayState.of(head.note()));
    }

    /** Looks whether this point, right after a revision of that set, is worth keeping; what the server refused may pass. */
    void reached(ScratchDatabase database, ReplayState state, String set) {
        long now = System.nanoTime();
        int left = count(set) - state.done;
        boolean worthIt = now - last >= 4 * leastNanos
                || (left == 1 && now - start >= 4 * leastNanos)
                || (left == 0 && isAlone() && now - start >= leastNanos);
        if (worthIt && !state.passing) {
            database.keep(key(set, state.done), state.text());
            last = System.nanoTime();
        }
    }

    /** The end, once nothing failed. */
    void ended(ScratchDatabase database, ReplayState state, boolean leaned) {
        if (!state.passing && (leaned || !isAlone()) && System.nanoTime() - start >= leastNanos) {
            database.keep(wholeKey(), state.text());
        }
    }

    private boolean isAlone() {
        return revisions.values().stream().filter(list -> !list.isEmpty()).count() == 1;
    }

    private int count(String set) {
        return revisions.getOrDefault(set, List.of()).size();
    }

    private String wholeKey() {
        return keyOf("", 0, WHOLE);
    }

    private String key(String set, int done) {
        return keyOf(set, done, "prefix");
    }

    private String keyOf(String current, int done, String sort) {
        List<String> parts = new ArrayList<>(List.of(base, sort, current));
        for (Changelog changelog : changelogs) {
            String set = changelog.set().name();
            List<String> ofSet = prefixes.getOrDefault(set, List.of());
            parts.add(set.equals(current) ? ofSet.get(done) : ofSet.getLast());
        }
        return Sha256.of(parts.toArray(String[]::new)).substring(0, 40);
    }

    /** Hashes of none, one, two … of a set's revisions. */
    private List<String> prefixesOf(Changelog changelog) {
        List<String> hashes = new ArrayList<>();
        hashes.add(Sha256.of(changelog.set().name(), changelog.gaps().toString()));
        for (Revision revision : revisions.getOrDefault(changelog.set().name(), List.of())) {
            hashes.add(Sha256.of(hashes.getLast(), content(revision)));
        }
        return hashes;
    }

    private static String content(Revision revision) {
        List<String> parts =
                new ArrayList<>(List.of(revision.id(), revision.place().toString()));
        for (SourceStatement statement : revision.statements()) {
            parts.add(statement.place().toString());
            parts.add(statement.sql());
        }
        for (Gap gap : revision.gaps()) {
            parts.add(gap.toString());
        }
        return Sha256.of(parts.toArray(String[]::new));
    }
}
