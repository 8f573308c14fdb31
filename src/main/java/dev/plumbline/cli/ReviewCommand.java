package dev.plumbline.cli;

import dev.plumbline.drift.Gate;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Severity;
import dev.plumbline.report.Reports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
        name = "review",
        description =
                "The pre-release review: what is deployed, what the migrations say, what the code believes, and who differs.")
final class ReviewCommand extends Command {
    @Mixin
    private ProjectOptions project = new ProjectOptions();

    ReviewCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    boolean runsExactly() {
        return true;
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        @Nullable Severity failOn = project.failOn(this);
        var renderer = Reports.review(options().format(), options().colour())
                .orElseThrow(() -> wrong("--format takes " + String.join(", ", Reports.reviewFormats())));
        Gate gate = jobs.project(project.project()).gate();
        Review review = Selection.ofService(
                jobs.review().review(project.project(), project.environments(), progress), project.service());
        progress.done();
        jobs.exactRuns().forEach(run -> err().println("exact: " + run));
        print(renderer.render(review));
        return exitCode(Gates.fails(review.findings(), gate, failOn), review.gaps());
    }
}
