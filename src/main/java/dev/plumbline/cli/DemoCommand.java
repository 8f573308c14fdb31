package dev.plumbline.cli;

import dev.plumbline.report.Reports;
import java.util.List;
import picocli.CommandLine;

@CommandLine.Command(
        name = "demo",
        description =
                "Reviews the sample project on an embedded PostgreSQL: in the window where there is a display, else as text.")
final class DemoCommand extends Command {
    DemoCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    public Integer call() {
        if (wiring().hasDisplay()) {
            wiring().openWindow(wiring().sample(), options().settings());
            return ExitCode.NOTHING;
        }
        return super.call();
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        var renderer = Reports.review(options().format(), options().colour())
                .orElseThrow(() -> wrong("--format takes " + String.join(", ", Reports.reviewFormats())));
        var review = jobs.review().review(wiring().sample(), List.of(), progress);
        progress.done();
        print(renderer.render(review));
        return ExitCode.NOTHING;
    }
}
