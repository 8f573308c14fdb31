package dev.plumbline.cli;

import dev.plumbline.workflow.ConnectionsJob;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "connections", description = "Environments, and whether they answer.")
final class ConnectionsCommand extends Command {
    @Parameters(index = "0", paramLabel = "list|test", description = "what to do")
    private String act = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "the project's folder (default: this one)",
            defaultValue = ".")
    private Path project = Path.of(".");

    ConnectionsCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        boolean test = act.equals("test");
        if (!test && !act.equals("list")) {
            throw wrong("connections takes list or test, not \"" + act + "\"");
        }
        List<ConnectionsJob.Answer> answers = jobs.connections().look(project, test, progress);
        progress.done();
        StringBuilder lines = new StringBuilder();
        answers.forEach(answer -> lines.append(line(answer, test)).append('\n'));
        print(answers.isEmpty() ? "no connections: put files into connections/\n" : lines.toString());
        return answers.stream().allMatch(ConnectionsJob.Answer::fine) ? ExitCode.NOTHING : ExitCode.FAILED;
    }

    private static String line(ConnectionsJob.Answer answer, boolean test) {
        String where = answer.name() + "  " + answer.kind() + "  " + answer.target();
        return test
                ? where + "  " + (answer.fine() ? "answers, PostgreSQL " + answer.server() : answer.reason())
                : where;
    }
}
