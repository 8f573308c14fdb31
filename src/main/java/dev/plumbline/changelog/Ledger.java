package dev.plumbline.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a tool keeps the book of what it ran, so that a history can be read in revisions of a checkout. */
public sealed interface Ledger permits Ledger.Pointers, Ledger.Unkept, Ledger.Journal {
    /** What that history says of the changelog. */
    Standing standing(History history, Changelog changelog);

    /** The rows name the newest revisions, and everything that they follow was applied (Alembic). */
    record Pointers() implements Ledger {
        @Override
        public Standing standing(History history, Changelog changelog) {
            List<String> lacking = history.revisions().stream()
                    .filter(revision -> changelog.find(revision).isEmpty())
                    .toList();
            return new Standing(history.revisions(), List.of(), lacking, List.of(), List.of());
        }
    }

    /** Nothing notes what was run. */
    record Unkept() implements Ledger {
        @Override
        public Standing standing(History history, Changelog changelog) {
            return new Standing(List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    /**
     * There is a row for each revision (Flyway, Liquibase).
     *
     * @param names how a row's revision finds one of the checkout
     * @param entries what the checkout knows of each revision, by its id
     */
    record Journal(RowNames names, Map<String, Entry> entries) implements Ledger {
        public Journal {
            entries = Map.copyOf(entries);
        }

        @Override
        public Standing standing(History history, Changelog changelog) {
            List<String> applied = new ArrayList<>();
            List<String> stale = new ArrayList<>();
            List<String> lacking = new ArrayList<>();
            List<String> altered = new ArrayList<>();
            List<String> failed = new ArrayList<>();
            for (HistoryRow row : history.standing()) {
                Optional<String> id = names.find(row.revision(), changelog).map(Revision::id);
                Optional<List<String>> ids = row.mark() == HistoryRow.Mark.BASELINE
                        ? names.upTo(row.revision(), changelog)
                        : id.map(List::of);
                if (row.mark() == HistoryRow.Mark.FAILED) {
                    failed.add(row.revision());
                } else if (ids.isEmpty()) {
                    lacking.add(row.revision());
                } else {
                    applied.addAll(ids.get());
                    note(row, id.orElse(""), stale, altered);
                }
            }
            return new Standing(applied, stale, lacking, altered, failed);
        }

        private void note(HistoryRow row, String id, List<String> stale, List<String> altered) {
            Entry entry = entries.getOrDefault(id, Entry.UNCHECKED);
            if (row.mark() == HistoryRow.Mark.APPLIED && entry.contradicts(row.checksum())) {
                if (entry.runsAgain()) {
                    stale.add(id);
                } else {
                    altered.add(row.revision());
                }
            }
        }
    }

    /**
     * What a checkout knows of one revision's text.
     *
     * @param checksums what the tool may note of it; empty where that is not compared
     * @param runsAgain whether the tool runs it again once its text has changed
     */
    record Entry(Set<String> checksums, boolean runsAgain) {
        /** One whose text is not compared. */
        public static final Entry UNCHECKED = new Entry(Set.of(), false);

        public Entry {
            checksums = Set.copyOf(checksums);
        }

        boolean contradicts(String noted) {
            return !noted.isEmpty() && comparable(noted) && !checksums.contains(noted);
        }

        /** Liquibase begins a checksum with the version of its algorithm; another version's says nothing. */
        private boolean comparable(String noted) {
            int colon = noted.indexOf(':');
            String version = noted.substring(0, colon + 1);
            return checksums.stream().anyMatch(own -> own.startsWith(version) && own.indexOf(':') == colon);
        }
    }

    /** How the names in a tool's rows are those of a checkout. */
    interface RowNames {
        /** The revision that a row means. */
        Optional<Revision> find(String row, Changelog changelog);

        /** The revisions that a baseline at that row takes as applied; nothing where the checkout lacks what it stands for. */
        default Optional<List<String>> upTo(String row, Changelog changelog) {
            return Optional.empty();
        }
    }
}
