package dev.plumbline.cli;

import dev.plumbline.discovery.Discovery;
import dev.plumbline.discovery.Question;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.report.ProjectFileText;
import dev.plumbline.workflow.discover.WriteProject;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "init",
        description = {
            "Looks for services, migrations, models and deployment files, and writes plumbline.yaml.",
            "Nothing of the project is run. On a terminal it asks about what the files do not decide; elsewhere that"
                    + " stands in the file as comments and is listed on standard error."
        })
final class InitCommand extends Command {
    @Parameters(paramLabel = "PROJECT", description = "the project's folder (default: this one)", defaultValue = ".")
    private Path project = Path.of(".");

    @Option(
            names = {"-y", "--yes"},
            description = "take the standard answer to every question")
    private boolean yes;

    @Option(
            names = {"-n", "--dry-run"},
            description = "print the file to standard output and write nothing")
    private boolean dryRun;

    @Option(names = "--force", description = "replace a plumbline.yaml that is there")
    private boolean force;

    InitCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        WriteProject writing = jobs.writing();
        if (!dryRun) {
            writing.require(project, force);
        }
        Discovery found = jobs.discovery().discover(project, progress);
        progress.done();
        if (found.isEmpty() && found.questions().stream().noneMatch(InitCommand::isMigrations)) {
            found.notes().forEach(note -> err().println("note: " + note));
            throw new ConfigurationException(
                    "no service and no migrations were found in " + project,
                    "Write plumbline.yaml by hand; docs/schemas/project.schema.json lists its keys.");
        }
        Discovery decided =
                yes ? found.decided() : Terminal.canAsk() && !dryRun ? new Questions(err()).ask(found) : found;
        String text = ProjectFileText.render(decided);
        if (dryRun) {
            print(text);
        } else {
            err().println("Wrote " + writing.write(project, text, force) + ": " + counted(decided));
        }
        tell(decided);
        return ExitCode.NOTHING;
    }

    private static boolean isMigrations(Question question) {
        return question.section().startsWith("migrations.");
    }

    private static String counted(Discovery found) {
        return found.project().services().size() + " services, "
                + found.project().migrations().size() + " migration sets, "
                + found.project().environments().size() + " environments";
    }

    private void tell(Discovery found) {
        found.notes().forEach(note -> err().println("note: " + note));
        found.questions().forEach(question -> {
            err().println("undecided: " + question.section() + ": " + question.text());
            err().println("    such as: " + question.line());
        });
    }
}
