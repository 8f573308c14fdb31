package dev.plumbline.cli;

import dev.plumbline.diff.Comparison;
import dev.plumbline.report.Reports;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "diff", description = "Differences between any two sources.", footer = SourceHelp.TEXT)
final class DiffCommand extends Command {
    @Parameters(index = "0", paramLabel = "ACTUAL", description = "the live side")
    private String actual = "";

    @Parameters(index = "1", paramLabel = "EXPECTED", description = "the declared side")
    private String expected = "";

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    DiffCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    boolean runsExactly() {
        return isOfModels(actual) || isOfModels(expected);
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        var renderer = Reports.comparison(options().format(), options().colour())
                .orElseThrow(() -> wrong("--format takes " + String.join(", ", Reports.comparisonFormats())));
        Comparison comparison = jobs.compare(scope.scope(this)).compare(actual, expected, progress);
        progress.done();
        print(renderer.render(comparison));
        return exitCode(!comparison.differences().isEmpty(), comparison.gaps());
    }
}
