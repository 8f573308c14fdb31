package dev.plumbline.cli;

import dev.plumbline.port.CancelledException;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.WorkFailedException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The command line as a whole: its commands, and what their failures answer. */
public final class CommandLines {
    private CommandLines() {}

    /** Runs what the words say, and answers the exit code of {@code cli.md}'s contract: 0, 1, 2, 64, 78 or 130. */
    public static int run(Wiring wiring, PrintWriter out, PrintWriter err, String... words) {
        CommandLine line = new CommandLine(new PlumblineCommand(wiring));
        commands(wiring, words).forEach((name, command) -> line.addSubcommand(name, command.get()));
        line.getSubcommands().values().stream()
                .filter(command -> command.getCommandSpec().findOption("--help") == null)
                .forEach(command -> command.getCommandSpec().addOption(help()));
        line.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(CommandLines::wrongUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        return line.execute(words);
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("this help")
                .build();
    }

    /** All commands; only the one that the first word names where it names one, as describing all of them takes long. */
    private static Map<String, Supplier<Object>> commands(Wiring wiring, String... words) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("demo", () -> new DemoCommand(wiring));
        all.put("init", () -> new InitCommand(wiring));
        all.put("trust", () -> new TrustCommand(wiring));
        all.put("review", () -> new ReviewCommand(wiring));
        all.put("diff", () -> new DiffCommand(wiring));
        all.put("plan", () -> new PlanCommand(wiring));
        all.put("complete", () -> new CompleteCommand(wiring));
        all.put("snapshot", () -> new SnapshotCommand(wiring));
        all.put("startup", () -> new StartupCommand(wiring));
        all.put("audit", () -> new AuditCommand(wiring));
        all.put("connections", () -> new ConnectionsCommand(wiring));
        all.put("cache", () -> new CacheCommand(wiring));
        Supplier<Object> named = words.length == 0 ? null : all.get(words[0]);
        if (named != null) {
            return Map.of(words[0], named);
        }
        all.put("help", CommandLine.HelpCommand::new);
        return all;
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
