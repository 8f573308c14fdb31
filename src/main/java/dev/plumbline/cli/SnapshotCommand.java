package dev.plumbline.cli;

import dev.plumbline.workflow.TakeSnapshot;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "snapshot",
        description = "Saves a snapshot of a source, as JSON.",
        footer = SourceHelp.TEXT)
final class SnapshotCommand extends Command {
    @Parameters(paramLabel = "SOURCE", description = "what to read")
    private String source = "";

    @Option(names = "--schema", paramLabel = "NAME", description = "only this schema (repeatable)")
    private List<String> schemas = new ArrayList<>();

    SnapshotCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    boolean runsExactly() {
        return isOfModels(source);
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        if (!options().format().equals("text") && !options().format().equals("json")) {
            throw wrong("a snapshot is always json");
        }
        TakeSnapshot.Taken taken = jobs.snapshot().take(source, schemas, progress);
        progress.done();
        print(taken.json());
        GapLines.of(taken.snapshot().gaps()).forEach(err()::println);
        return exitCode(false, taken.snapshot().gaps());
    }
}
