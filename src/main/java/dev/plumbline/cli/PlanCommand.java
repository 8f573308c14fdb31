package dev.plumbline.cli;

import dev.plumbline.plan.Proof;
import dev.plumbline.plan.RenameCandidate;
import dev.plumbline.plan.Renaming;
import dev.plumbline.plan.Selection;
import dev.plumbline.report.PlanFormats;
import dev.plumbline.report.ProofText;
import dev.plumbline.workflow.PlanJob;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "plan",
        description = {
            "Ordered SQL that turns ACTUAL into EXPECTED, proven on a scratch copy. Hazards stand beside each statement, with sizes, and"
                    + " with rows that do not fit, where ACTUAL is a live database. What may have been renamed is listed on standard error.",
            "Formats: sql, json, liquibase-sql, liquibase-yaml, liquibase-xml, alembic."
        },
        footer = SourceHelp.TEXT)
final class PlanCommand extends Command {
    @Parameters(index = "0", paramLabel = "ACTUAL", description = "the live side")
    private String actual = "";

    @Parameters(index = "1", paramLabel = "EXPECTED", description = "the declared side")
    private String expected = "";

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--allow-drop", description = "write out what loses data, too")
    private boolean allowDrop;

    @Option(
            names = "--online",
            description =
                    "in forms that let others go on reading and writing: CONCURRENTLY, NOT VALID, short waits for locks")
    private boolean online;

    @Option(names = "--no-prove", description = "do not try the plan on a scratch copy")
    private boolean noProve;

    @Option(
            names = "--include",
            paramLabel = "CODE|OBJECT",
            description = "only differences of this object, or with this hazard (repeatable)")
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "CODE|OBJECT",
            description = "no difference of this object, or with this hazard (repeatable)")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "the one object of ACTUAL is the other of EXPECTED under its old name (repeatable)")
    private List<String> renames = new ArrayList<>();

    PlanCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    boolean runsExactly() {
        return isOfModels(actual) || isOfModels(expected);
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        String format = options().format().equals("text") ? "sql" : options().format();
        if (!PlanFormats.NAMES.contains(format)) {
            throw wrong("--format takes " + String.join(", ", PlanFormats.NAMES));
        }
        PlanJob.Request request =
                new PlanJob.Request(new Selection(include, exclude), renamings(), !noProve, online, allowDrop);
        PlanJob.Planned planned = jobs.plan(scope.scope(this)).plan(actual, expected, request, progress);
        progress.done();
        List<RenameCandidate> candidates = planned.renames();
        print(PlanFormats.render(format, planned.plan(), planned.proof(), candidates, allowDrop));
        return answer(planned, candidates);
    }

    private List<Renaming> renamings() {
        try {
            return renames.stream().map(Renaming::parse).toList();
        } catch (IllegalArgumentException e) {
            throw wrong("--rename: " + e.getMessage());
        }
    }

    /** Options that a person may add; none of them is assumed. */
    private void offer(List<RenameCandidate> candidates) {
        if (!candidates.isEmpty()) {
            err().println("May have been renamed; where that is so, plan again with:");
            candidates.forEach(candidate ->
                    err().println("  --rename " + shell(candidate.option()) + "   # " + candidate.evidence()));
        }
    }

    /** As a shell takes it for one word. */
    private static String shell(String word) {
        return word.matches("[A-Za-z0-9_.:/=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private int answer(PlanJob.Planned planned, List<RenameCandidate> candidates) {
        if (!planned.plan().statements().isEmpty() && !options().quiet()) {
            err().print(ProofText.render(planned.proof()));
        }
        GapLines.of(planned.plan().gaps()).forEach(err()::println);
        if (!options().quiet()) {
            offer(candidates);
            planned.renameNotes().forEach(err()::println);
        }
        boolean held = !allowDrop && !planned.plan().losing().isEmpty();
        if (held) {
            err().println("What loses data is written as a comment; --allow-drop writes it out.");
        }
        err().flush();
        return planned.proof() instanceof Proof.Refuted
                ? ExitCode.FAILED
                : exitCode(held, planned.plan().gaps());
    }
}
