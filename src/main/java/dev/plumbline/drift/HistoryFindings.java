package dev.plumbline.drift;

import dev.plumbline.changelog.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings of one environment about what its history tables say. */
final class HistoryFindings {
    private final SetFindings sets;
    private final Deployed deployed;

    HistoryFindings(SetFindings sets, Deployed deployed) {
        this.sets = sets;
        this.deployed = deployed;
    }

    List<Finding> write() {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, AppliedState> entry : new TreeMap<>(deployed.revisions()).entrySet()) {
            switch (entry.getValue()) {
                case AppliedState.Missing missing -> findings.add(missing(entry.getKey()));
                case AppliedState.UnknownRevision unknown -> findings.add(unknown(entry.getKey(), unknown));
                case AppliedState.Altered altered -> findings.add(altered(entry.getKey(), altered.revisions()));
                case AppliedState.Broken broken -> findings.add(broken(entry.getKey(), broken.revisions()));
                case AppliedState.Unkept unkept -> {}
                case AppliedState.At at -> {}
                case AppliedState.Empty empty -> {}
                case AppliedState.Unreadable unreadable -> {}
            }
        }
        return findings;
    }

    private Finding missing(String set) {
        String table = table(set);
        return new Draft("history-missing", deployed.environment())
                .of(sets.serviceOf(set), set)
                .says(
                        deployed.environment().name() + " has objects of " + set + ", and " + table
                                + " says no revision.",
                        "What was applied is not known, so live is compared with head.")
                .evidence("history", table + " is missing or empty")
                .remedy("stamp", "Prove that live equals some revision, then stamp it.", null, null)
                .write();
    }

    private Finding unknown(String set, AppliedState.UnknownRevision unknown) {
        String revisions = String.join(", ", unknown.revisions());
        return new Draft("unknown-revision", deployed.environment())
                .of(sets.serviceOf(set), set)
                .says(
                        deployed.environment().name() + " says it is at " + revisions
                                + ", which this checkout does not have.",
                        "Another branch was deployed, or the revision was deleted; live is compared with head.")
                .evidence("history", table(set) + " says " + revisions)
                .remedy(
                        "stamp",
                        "Check out what was deployed, or prove that live equals some revision and stamp it.",
                        null,
                        null)
                .write();
    }

    private Finding altered(String set, List<String> revisions) {
        String named = String.join(", ", revisions);
        return new Draft("unknown-revision", deployed.environment())
                .of(sets.serviceOf(set), set)
                .says(
                        deployed.environment().name() + " ran " + named + " with another text than this checkout has.",
                        "The file was changed after it was applied, or another branch was deployed; live is compared with head.")
                .evidence("history", table(set) + " notes other checksums for " + named)
                .remedy(
                        "restore",
                        "Restore the file as it was applied, and make the change in a migration of its own.",
                        null,
                        null)
                .write();
    }

    private Finding broken(String set, List<String> revisions) {
        String named = String.join(", ", revisions);
        return new Draft("unknown-revision", deployed.environment())
                .of(sets.serviceOf(set), set)
                .says(
                        named + " failed in " + deployed.environment().name() + " and was not repaired.",
                        "How much of it ran is not known, so live is compared with head; the next run will refuse to begin.")
                .evidence("history", table(set) + " marks " + named + " as failed")
                .remedy("restore", "Mend what it left, then repair the history with the tool.", null, null)
                .write();
    }

    private String table(String set) {
        History history = deployed.histories().get(set);
        return history == null ? "the history table" : history.table().toString();
    }
}
