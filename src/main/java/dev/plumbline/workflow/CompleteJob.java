package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.drift.Shortfall;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.Progress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts the migration that is missing between a service's head and its models. */
public interface CompleteJob {
    /**
     * The draft, proven by replay.
     *
     * @throws dev.plumbline.port.ConfigurationException where the project has no such service, or the service no migrations
     * @throws dev.plumbline.port.WorkFailedException where the migrations do not replay, or have several heads
     * @throws dev.plumbline.port.CancelledException where the user stopped it
     */
    Completion complete(Path project, String service, Request request, Progress progress);

    /**
     * Adds the draft to the project, and answers where; what is there is never replaced.
     *
     * @throws dev.plumbline.port.ConfigurationException where there is such a file
     */
    Path write(Path project, Draft draft);

    /**
     * What is wanted of the draft.
     *
     * @param message what the migration is called; empty for one made of what it does
     * @param allowDrop whether it has what loses data, too
     */
    record Request(String message, boolean allowDrop) {
        /** In the usual way. */
        public static final Request USUAL = new Request("", false);
    }

    /**
     * What came of it.
     *
     * @param held what was left out because it loses data
     * @param draft null where no migration is missing, but for what is held back
     */
    record Completion(
            String service,
            String migrations,
            Shortfall shortfall,
            List<ObjectId> held,
            @Nullable Draft draft) {
        public Completion {
            held = List.copyOf(held);
        }

        /** What was not read, so that more may be missing. */
        public List<Gap> gaps() {
            return shortfall.gaps();
        }
    }

    /**
     * A drafted migration.
     *
     * @param plan the statements that it sends
     * @param proof what the replay of all migrations with it came to
     */
    record Draft(NextMigration next, String text, Plan plan, Proof proof) {}
}
