package dev.plumbline.cli;

import dev.plumbline.port.CancelledException;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.WorkFailedException;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The command line as a whole: its commands, and what their failures answer. */
public final class CommandLines {
    private CommandLines() {}

    /** Runs what the words say, and answers the exit code of {@code cli.md}'s contract: 0, 1, 2, 64, 78 or 130. */
    public static int run(Wiring wiring, PrintWriter out, PrintWriter err, String... words) {
        CommandLine line = new CommandLine(new PlumblineCommand(wiring))
                .addSubcommand(new DemoCommand(wiring))
                .addSubcommand(new InitCommand(wiring))
                .addSubcommand(new TrustCommand(wiring))
                .addSubcommand(new ReviewCommand(wiring))
                .addSubcommand(new DiffCommand(wiring))
                .addSubcommand(new PlanCommand(wiring))
                .addSubcommand(new SnapshotCommand(wiring))
                .addSubcommand(new StartupCommand(wiring))
                .addSubcommand(new AuditCommand(wiring))
                .addSubcommand(new ConnectionsCommand(wiring))
                .addSubcommand(new CacheCommand(wiring))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(CommandLines::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        return line.execute(words);
    }

    private static int wrongUsage(CommandLine.ParameterException failure, String[] words) {
        PrintWriter err = failure.getCommandLine().getErr();
        err.println("plumbline: " + failure.getMessage());
        CommandLine command = failure.getCommandLine();
        err.println("Help: plumbline help" + (command.getParent() == null ? "" : " " + command.getCommandName()));
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        return switch (failure) {
            case CommandLine.ParameterException usage -> wrongUsage(usage, new String[0]);
            case ConfigurationException wrong ->
                say(command, wrong.getMessage(), wrong.remedy(), ExitCode.CONFIGURATION);
            case WorkFailedException work -> say(command, work.getMessage(), work.remedy(), ExitCode.FAILED);
            case CancelledException cancelled -> say(command, "cancelled", "", ExitCode.CANCELLED);
            default ->
                say(
                        command,
                        "this is a fault of Plumbline: " + failure,
                        "Report it with the command and this line.",
                        ExitCode.FAILED);
        };
    }

    private static int say(CommandLine command, String message, String remedy, int code) {
        command.getErr().println("plumbline: " + message);
        if (!remedy.isEmpty()) {
            command.getErr().println(remedy);
        }
        return code;
    }
}
