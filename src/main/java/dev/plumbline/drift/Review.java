package dev.plumbline.drift;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The review of a project.
 *
 * @param findings sorted by key
 * @param gaps what could not be read, of any state
 * @param ignored objects left out of the comparison with a reason
 * @param waived findings accepted by a waiver that has not expired
 * @param order services in the order in which they are migrated and deployed
 * @param states the snapshots behind the findings, by {@code model}, {@code head}, {@code head ENV}, {@code applied ENV}, {@code
 *     live ENV}; no part of reports
 */
public record Review(
        String project,
        String commit,
        String generated,
        List<EnvironmentStatus> environments,
        List<ServiceStatus> services,
        List<Finding> findings,
        List<Gap> gaps,
        int ignored,
        int waived,
        List<String> order,
        SortedMap<String, Snapshot> states) {
    public Review {
        environments = List.copyOf(environments);
        services = List.copyOf(services);
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
        order = List.copyOf(order);
    }

    /** How an environment answered. */
    public enum Status {
        READ,
        GAP,
        UNREACHABLE
    }

    /** An environment, its server's version and whether it was read; the reason where it was not. */
    public record EnvironmentStatus(
            String name, String kind, String colour, String server, Status status, String reason) {}

    /**
     * A service, what it names and how much of its code was looked at.
     *
     * @param migrations its migration set, or empty
     * @param startup what its start-up code does: {@code create_all}, {@code raw DDL}, {@code none}
     * @param applied the revisions that each environment says it is at
     */
    public record ServiceStatus(
            String name,
            String migrations,
            List<String> schemas,
            String startup,
            Audit audit,
            Map<String, List<String>> applied,
            List<String> heads) {
        public ServiceStatus {
            schemas = List.copyOf(schemas);
            applied = Map.copyOf(applied);
            heads = List.copyOf(heads);
        }
    }

    /** How much of a service's code was read, and how it came out. */
    public record Audit(int entryPoints, int queries, int clean, int flagged, int notFollowed) {}

    /** Findings that weigh that much and are not waived. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.waiver() == null && finding.severity() == severity)
                .count();
    }
}
