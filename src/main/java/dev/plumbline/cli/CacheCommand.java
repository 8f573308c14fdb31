package dev.plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@CommandLine.Command(name = "cache", description = "Scratch clusters and cached heads.")
final class CacheCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Parameters(paramLabel = "list|clear", description = "what to do")
    private String act = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CacheCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        switch (act) {
            case "list" -> wiring.listCache(spec.commandLine().getOut());
            case "clear" -> wiring.clearCache(spec.commandLine().getOut());
            default ->
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "cache takes list or clear, not \"" + act + "\"");
        }
        spec.commandLine().getOut().flush();
        return ExitCode.NOTHING;
    }
}
