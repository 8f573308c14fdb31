package dev.plumbline.cli;

import dev.plumbline.catalog.Gap;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that opens the jobs, does one, and answers with an exit code. */
abstract class Command implements Callable<Integer> {
    private final Wiring wiring;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Command(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Does the job. */
    abstract int run(Jobs jobs, TerminalProgress progress);

    /** Whether it has the project's own tools run where {@code --exact} asks for that. */
    boolean runsExactly() {
        return false;
    }

    /** Whether that source has models that a trusted project's own library may have to say. */
    static boolean isOfModels(String source) {
        return source.startsWith("models:");
    }

    @Override
    public Integer call() {
        if (options.settings().exact() && !runsExactly()) {
            throw wrong(
                    "--exact goes with review, startup, complete and sources that are models: of a trusted project; "
                            + spec.name() + " runs no code here");
        }
        boolean shown = !options.quiet() && Terminal.isOut();
        TerminalProgress progress = new TerminalProgress(System.err, shown, options.verbose()).stoppedByShutdown();
        try (Jobs jobs = wiring.open(options.settings())) {
            return run(jobs, progress);
        } finally {
            progress.done();
        }
    }

    final CommonOptions options() {
        return options;
    }

    final Wiring wiring() {
        return wiring;
    }

    final void print(String report) {
        new Output(spec.commandLine().getOut(), options.output()).write(report);
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Refuses a word that is none of those that fit, by name. */
    final CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** The exit code of a job that found that many things, and could not read those. */
    final int exitCode(boolean found, Collection<Gap> gaps) {
        return found || (!gaps.isEmpty() && !options.allowGaps()) ? ExitCode.FINDINGS : ExitCode.NOTHING;
    }
}
