package dev.plumbline.cli;

import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Scope;
import dev.plumbline.report.Reports;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "diff", description = "Differences between any two sources.", footer = SourceHelp.TEXT)
final class DiffCommand extends Command {
    @Parameters(index = "0", paramLabel = "ACTUAL", description = "the live side")
    private String actual = "";

    @Parameters(index = "1", paramLabel = "EXPECTED", description = "the declared side")
    private String expected = "";

    @Option(names = "--schema", paramLabel = "NAME", description = "only this schema (repeatable)")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "owner,grants,comments,tablespace",
            description = "what is not compared")
    private List<String> ignored = new ArrayList<>();

    DiffCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        var renderer = Reports.comparison(options().format(), options().colour())
                .orElseThrow(() -> wrong("--format takes " + String.join(", ", Reports.comparisonFormats())));
        Comparison comparison = jobs.compare(scope()).compare(actual, expected, progress);
        progress.done();
        print(renderer.render(comparison));
        return exitCode(!comparison.differences().isEmpty(), comparison.gaps());
    }

    private Scope scope() {
        try {
            return new Scope(schemas, new HashSet<>(ignored));
        } catch (IllegalArgumentException e) {
            throw wrong("--ignore takes "
                    + String.join(", ", Scope.IGNORABLE.stream().sorted().toList()));
        }
    }
}
