package dev.plumbline.ui.overview;

import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.ServiceStatus;
import dev.plumbline.drift.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Services that share a migration set as one node, and which node's foreign keys point to which other. */
final class OrderNodes {
    /** One node: a migration set's or a service's name, and the services in it. */
    record Node(String label, List<String> services, boolean errors) {}

    /** {@code later} refers to {@code earlier}. */
    record Edge(Node earlier, Node later) {}

    private final List<Node> nodes;
    private final Set<Edge> edges = new LinkedHashSet<>();

    OrderNodes(Review review) {
        this.nodes = nodes(review);
        Map<String, Node> bySchema = bySchema(review);
        review.states().values().forEach(state -> addEdges(state, bySchema));
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Edge> edges() {
        return List.copyOf(edges);
    }

    private void addEdges(Snapshot state, Map<String, Node> bySchema) {
        state.objects().values().forEach(object -> {
            if (object instanceof ForeignKey key) {
                Node later = bySchema.get(key.id().schema());
                Node earlier = bySchema.get(key.references().schema());
                if (later != null && earlier != null && !later.equals(earlier)) {
                    edges.add(new Edge(earlier, later));
                }
            }
        });
    }

    private static List<Node> nodes(Review review) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        review.services().stream()
                .sorted(Comparator.comparingInt(service -> place(review, service)))
                .forEach(service -> groups.computeIfAbsent(group(service), key -> new ArrayList<>())
                        .add(service.name()));
        List<Node> nodes = new ArrayList<>();
        groups.forEach((group, services) -> nodes.add(node(review, group, List.copyOf(services))));
        return nodes;
    }

    private static Node node(Review review, String group, List<String> services) {
        String label = services.size() == 1 ? services.getFirst() : group + " (" + String.join(", ", services) + ")";
        boolean errors = review.findings().stream()
                .anyMatch(finding -> finding.waiver() == null
                        && finding.severity() == Severity.ERROR
                        && services.contains(finding.service()));
        return new Node(label, services, errors);
    }

    private static int place(Review review, ServiceStatus service) {
        int index = review.order().indexOf(service.name());
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private static String group(ServiceStatus service) {
        return service.migrations().isEmpty() ? service.name() : service.migrations();
    }

    /** Schemas that services of one node alone claim. */
    private Map<String, Node> bySchema(Review review) {
        Map<String, Node> owners = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (ServiceStatus service : review.services()) {
            Node node = nodes.stream()
                    .filter(n -> n.services().contains(service.name()))
                    .findFirst()
                    .orElseThrow();
            for (String schema : service.schemas()) {
                Node before = owners.putIfAbsent(schema, node);
                if (before != null && !before.equals(node)) {
                    shared.add(schema);
                }
            }
        }
        owners.keySet().removeAll(shared);
        return owners;
    }
}
