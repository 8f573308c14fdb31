package dev.plumbline.cli;

import dev.plumbline.drift.StartupForecast;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.report.StartupReports;
import dev.plumbline.workflow.ForecastStartup;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(name = "startup", description = "What the next start of each service will send to the database.")
final class StartupCommand extends Command {
    @Mixin
    private ProjectOptions project = new ProjectOptions();

    StartupCommand(Wiring wiring) {
        super(wiring);
    }

    @Override
    boolean runsExactly() {
        return true;
    }

    @Override
    int run(Jobs jobs, TerminalProgress progress) {
        if (!StartupReports.formats().contains(options().format())) {
            throw wrong("--format takes " + String.join(", ", StartupReports.formats()));
        }
        String service = project.service();
        if (service != null
                && jobs.project(project.project()).services().stream()
                        .noneMatch(s -> s.name().equals(service))) {
            throw new ConfigurationException("there is no service \"" + service + "\" in this project", "");
        }
        ForecastStartup.Result result = jobs.startup().forecast(project.project(), project.environments(), progress);
        List<StartupForecast> forecasts = result.forecasts().stream()
                .filter(forecast -> service == null || forecast.service().equals(service))
                .toList();
        progress.done();
        jobs.exactRuns().forEach(run -> err().println("exact: " + run));
        print(StartupReports.render(options().format(), forecasts, result.gaps()));
        boolean sends = forecasts.stream()
                .flatMap(forecast -> forecast.calls().stream())
                .anyMatch(call -> !call.statements().isEmpty());
        return exitCode(sends, result.gaps());
    }
}
