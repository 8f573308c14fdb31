package dev.plumbline.workflow;

import dev.plumbline.diff.Comparison;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Proof;
import dev.plumbline.plan.RenameCandidate;
import dev.plumbline.plan.RenameCandidates;
import dev.plumbline.plan.Renaming;
import dev.plumbline.plan.Selection;
import dev.plumbline.port.Progress;
import java.util.List;

/** Plans how one source of a schema becomes another. */
public interface PlanJob {
    /**
     * The plan that turns the actual source into the expected one, proven where that is wanted; sources as in {@link CompareJob}.
     *
     * @throws dev.plumbline.port.ConfigurationException where a source cannot be understood
     * @throws dev.plumbline.port.WorkFailedException where one cannot be read
     * @throws dev.plumbline.port.CancelledException where the user stopped it
     */
    Planned plan(String actual, String expected, Request request, Progress progress);

    /**
     * What is wanted of the plan.
     *
     * @param prove whether it is tried on a scratch copy
     * @param online whether it is written in forms that let others go on reading and writing
     * @param allowDrop whether what loses data will be run too
     */
    record Request(Selection selection, List<Renaming> renamings, boolean prove, boolean online, boolean allowDrop) {
        public Request {
            renamings = List.copyOf(renamings);
        }

        /** In the usual forms, all of it to be run. */
        public Request(Selection selection, List<Renaming> renamings, boolean prove) {
            this(selection, renamings, prove, false, true);
        }
    }

    /** What came of it. */
    record Planned(Comparison comparison, Plan plan, Proof proof) {
        /** What may have been renamed; the plan assumes none of it. */
        public List<RenameCandidate> renames() {
            return RenameCandidates.of(comparison);
        }

        /** Where renames were not looked for, a sentence each. */
        public List<String> renameNotes() {
            return RenameCandidates.notes(comparison);
        }
    }
}
