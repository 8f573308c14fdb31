package dev.plumbline.workflow;

import dev.plumbline.audit.StartupCall;
import dev.plumbline.audit.StartupReading;
import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.drift.Attribution;
import dev.plumbline.drift.Checkout;
import dev.plumbline.drift.Deployed;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Service;
import dev.plumbline.drift.ServiceOrder;
import dev.plumbline.drift.StartupFindings;
import dev.plumbline.drift.Waivers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts a review together from what was read, replayed and attributed. */
final class ReviewAssembly {
    private final Checkout checkout;
    private final Attribution attribution;
    private final List<Deployed> deployed;
    private final ProjectStates states;
    private final Clock clock;

    ReviewAssembly(ProjectStates states, Clock clock) {
        this.states = states;
        checkout = states.checkout();
        attribution = states.attribution();
        deployed = states.deployed();
        this.clock = clock;
    }

    Review assemble() {
        List<Finding> findings = new ArrayList<>(attribution.findings(deployed));
        findings.addAll(StartupFindings.of(checkout.startup()));
        List<Finding> accepted =
                Waivers.apply(checkout.project(), findings, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .stream()
                        .sorted(Comparator.comparing(Finding::key))
                        .toList();
        return new Review(
                checkout.project().name(),
                checkout.project().commit(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                states.environments(),
                checkout.project().services().stream()
                        .map(service -> status(service, accepted))
                        .toList(),
                accepted,
                allGaps(),
                attribution.ignored(),
                (int) accepted.stream()
                        .filter(finding -> finding.waiver() != null)
                        .count(),
                ServiceOrder.of(checkout),
                states.snapshots());
    }

    private List<Gap> allGaps() {
        List<Gap> all = new ArrayList<>(states.gaps());
        checkout.head().gaps().values().forEach(all::addAll);
        checkout.model().gaps().values().forEach(all::addAll);
        all.addAll(checkout.startup().gaps());
        if (checkout.script() != null) {
            all.addAll(checkout.script().gaps());
        }
        for (Deployed each : deployed) {
            all.addAll(each.live().gaps());
            each.histories().values().stream()
                    .filter(history -> !history.reason().isEmpty())
                    .map(history -> new Gap(
                            history.table().schema(),
                            "history",
                            List.of(history.table().id()),
                            history.reason(),
                            each.environment().name()))
                    .forEach(all::add);
        }
        return all.stream().distinct().toList();
    }

    private Review.ServiceStatus status(Service service, List<Finding> findings) {
        String set = service.migrations() == null ? "" : service.migrations();
        return new Review.ServiceStatus(
                service.name(),
                set,
                service.schemas(),
                startup(service.name()),
                audit(service.name(), findings),
                applied(set),
                checkout.changelog(set).map(Changelog::heads).orElse(List.of()));
    }

    private Map<String, List<String>> applied(String set) {
        Map<String, List<String>> applied = new TreeMap<>();
        for (Deployed each : deployed) {
            var history = each.histories().get(set);
            if (history != null) {
                applied.put(each.environment().name(), history.revisions());
            }
        }
        return applied;
    }

    private String startup(String service) {
        String kinds = checkout.startup().calls().stream()
                .filter(call -> call.atStartup() && call.service().equals(service))
                .map(StartupCall::kind)
                .distinct()
                .sorted()
                .map(kind -> switch (kind) {
                    case CREATE_ALL -> "create_all";
                    case RAW_DDL -> "raw DDL";
                })
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "none" : kinds;
    }

    private Review.Audit audit(String service, List<Finding> findings) {
        StartupReading startup = checkout.startup();
        long calls = startup.calls().stream()
                .filter(call -> call.service().equals(service))
                .count();
        long flagged = findings.stream()
                .filter(finding ->
                        finding.service().equals(service) && finding.object().startsWith("code:"))
                .count();
        return new Review.Audit(
                startup.entryPoints().getOrDefault(service, 0),
                0,
                (int) Math.max(0, calls - flagged),
                (int) flagged,
                startup.notFollowed().getOrDefault(service, 0));
    }
}
