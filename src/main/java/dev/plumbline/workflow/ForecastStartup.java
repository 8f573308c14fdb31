package dev.plumbline.workflow;

import dev.plumbline.audit.Deployment;
import dev.plumbline.audit.StartupCall;
import dev.plumbline.audit.Truth;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.drift.Deployed;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import dev.plumbline.drift.StartupForecast;
import dev.plumbline.port.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the next start of each service will send to each environment's database, given its code, its guards and the variables. */
public final class ForecastStartup {
    private final ReviewPorts ports;

    /** One forecast for each environment and service, and what could not be read. */
    public record Result(List<StartupForecast> forecasts, List<Gap> gaps) {
        public Result {
            forecasts = List.copyOf(forecasts);
            gaps = List.copyOf(gaps);
        }
    }

    public ForecastStartup(ReviewPorts ports) {
        this.ports = ports;
    }

    /** Forecasts for all environments, or those that are named. */
    public Result forecast(Path folder, List<String> environments, Progress progress) {
        ProjectStates states = new ProjectReading(ports, progress).read(folder, environments);
        List<StartupForecast> forecasts = new ArrayList<>();
        for (Deployed deployed : states.deployed()) {
            for (Service service : states.checkout().project().services()) {
                forecasts.add(forecast(states, deployed, service));
            }
        }
        List<Gap> gaps = new ArrayList<>(states.gaps());
        gaps.addAll(states.checkout().startup().gaps());
        states.deployed().forEach(each -> gaps.addAll(each.live().gaps()));
        return new Result(forecasts, gaps.stream().distinct().toList());
    }

    private static StartupForecast forecast(ProjectStates states, Deployed deployed, Service service) {
        Models models = states.checkout().models().get(service.name());
        Set<ObjectId> there = new HashSet<>(deployed.live().objects().keySet());
        List<StartupForecast.Call> calls = new ArrayList<>();
        for (StartupCall call : calls(states, service)) {
            Truth runs = deployed.deployments().runs(call);
            var statements = runs == Truth.NO
                    ? List.<dev.plumbline.changelog.SourceStatement>of()
                    : StartupReplay.statements(call, models, there);
            calls.add(new StartupForecast.Call(call, runs, statements));
            if (models != null && runs != Truth.NO && call.statements().isEmpty()) {
                models.tables().forEach(table -> there.add(table.id()));
            }
        }
        Integer replicas = deployed.deployments()
                .of(service.name())
                .map(Deployment::replicas)
                .orElse(null);
        return new StartupForecast(
                deployed.environment().name(),
                service.name(),
                calls,
                states.attribution().differsFromModels(deployed, service.name(), there),
                replicas == null ? 0 : replicas);
    }

    private static List<StartupCall> calls(ProjectStates states, Service service) {
        return states.checkout().startup().calls().stream()
                .filter(call -> call.atStartup() && call.service().equals(service.name()))
                .toList();
    }
}
