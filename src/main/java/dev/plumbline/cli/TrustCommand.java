package dev.plumbline.cli;

import dev.plumbline.port.CancelledException;
import dev.plumbline.port.ExactRuns;
import dev.plumbline.workflow.TrustProject;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "trust",
        description = {
            "Lets this project's own code run for --exact: names what would run, and remembers the answer.",
            "The answer is kept in your own configuration folder. It holds for this folder, these interpreters and these"
                    + " env.py and pom.xml files; when one of them changes it is asked again."
        })
final class TrustCommand extends Command {
    @Parameters(paramLabel = "PROJECT", description = "the project's folder (default: this one)", defaultValue = ".")
    private Path project = Path.of(".");

    @Option(names = "--revoke", description = "let it run nothing any more")
    private boolean revoke;

    TrustCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        TrustProject trust = jobs.trust();
        if (revoke) {
            boolean was = trust.revoke(project);
            err().println(was ? project + " is no longer trusted." : project + " was not trusted.");
            return ExitCode.NOTHING;
        }
        List<ExactRuns.Command> commands = trust.commands(project);
        err().println("With --exact this project runs:");
        commands.forEach(command -> err().println("  " + command.interpreter() + "\n      " + command.does()));
        err().println("That is the project's own code: it can do whatever you can.");
        Optional.ofNullable(System.console()).filter(Console::isTerminal).ifPresent(this::ask);
        trust.trust(project, commands);
        err().println(project + " is trusted.");
        return ExitCode.NOTHING;
    }

    private void ask(Console console) {
        err().flush();
        String answer = console.readLine("Trust it? [y/N] ");
        if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
            throw new CancelledException();
        }
    }
}
