package dev.plumbline.cli;

import dev.plumbline.catalog.FirstFew;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.report.ProofText;
import dev.plumbline.workflow.CompleteJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "complete",
        description = {
            "Drafts the migration that is missing between a service's head and its models, as the next file of its set: an Alembic"
                    + " revision or a Liquibase changeset. All migrations are replayed with it, and compared with the models.",
            "Prints the draft; --write adds it to the project. Neither replaces a file."
        })
final class CompleteCommand extends Command {
    private static final int SHOWN = 10;

    @Parameters(paramLabel = "PROJECT", description = "the project's folder (default: this one)", defaultValue = ".")
    private Path project = Path.of(".");

    @Option(names = "--service", paramLabel = "NAME", required = true, description = "the service whose models count")
    private String service = "";

    @Option(names = "--write", description = "add the draft to the project, once it is proven")
    private boolean write;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "what the migration is called (default: what it does)")
    private String message = "";

    @Option(names = "--allow-drop", description = "write out what loses data, such as a narrower type, too")
    private boolean allowDrop;

    CompleteCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    boolean runsExactly() {
        return true;
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        if (!options().format().equals("text")) {
            throw wrong("complete writes in the format of the service's migrations; --format has nothing to choose");
        }
        refuseToReplace();
        CompleteJob.Completion completion =
                jobs.completion().complete(project, service, new CompleteJob.Request(message, allowDrop), progress);
        progress.done();
        jobs.exactRuns().forEach(run -> err().println("exact: " + run));
        tell(completion);
        CompleteJob.Draft draft = completion.draft();
        if (draft == null) {
            err().println(nothing(completion));
            return exitCode(!completion.held().isEmpty(), completion.gaps());
        }
        boolean proven = draft.proof() instanceof Proof.Proven;
        if (write && proven) {
            err().println("Wrote " + jobs.completion().write(project, draft) + ".");
        } else {
            print(draft.text());
        }
        tell(draft, completion.gaps().size());
        return proven ? exitCode(!completion.held().isEmpty(), completion.gaps()) : ExitCode.FAILED;
    }

    private String nothing(CompleteJob.Completion completion) {
        if (!completion.held().isEmpty()) {
            return "Nothing else is missing.";
        }
        return completion.gaps().isEmpty()
                ? "The migrations of " + service + " make all that its models declare."
                : "Nothing is missing in what is known of the models of " + service + ".";
    }

    private void refuseToReplace() {
        Path file = options().output();
        if (file != null && write) {
            throw wrong("--write and --output exclude each other");
        }
        if (file != null && Files.exists(file)) {
            throw new ConfigurationException("There is a " + file + " already.", "Name a file that is not there.");
        }
    }

    private void tell(CompleteJob.Completion completion) {
        GapLines.of(completion.gaps()).forEach(err()::println);
        note(
                "left alone, as a later revision drops it although the models declare it",
                completion.shortfall().dropped());
        note("left out, as it loses data; --allow-drop writes it out", completion.held());
        note(
                "left alone, as only the migrations have it",
                completion.shortfall().more());
    }

    private void note(String sentence, List<ObjectId> objects) {
        if (!objects.isEmpty() && !options().quiet()) {
            err().println("note: " + sentence + ": " + FirstFew.of(objects, SHOWN));
        }
    }

    private void tell(CompleteJob.Draft draft, int gaps) {
        if (!write && !options().quiet()) {
            err().println("It belongs in " + draft.next().file() + "; --write puts it there.");
        }
        if (draft.next() instanceof NextMigration.Changeset changeset && changeset.include() != null) {
            err().println("It runs once " + changeset.include().file() + " says:");
            err().print(changeset.include().lines());
        }
        if (!options().quiet() || !(draft.proof() instanceof Proof.Proven)) {
            err().print(proof(draft.proof(), gaps));
        }
        err().flush();
    }

    private static String proof(Proof proof, int gaps) {
        return proof instanceof Proof.Proven ? ProofText.lineOfDraft(gaps) : ProofText.render(proof);
    }
}
