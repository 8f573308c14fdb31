package dev.plumbline.drift;

import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The order in which services are migrated and deployed: one whose tables others refer to goes first. */
public final class ServiceOrder {
    private ServiceOrder() {}

    /** All services; those in a circle stand in the order of the project file. */
    public static List<String> of(Checkout checkout) {
        Map<String, Set<String>> before = before(checkout);
        Set<String> done = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(
                checkout.project().services().stream().map(Service::name).toList());
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(name -> done.containsAll(before.getOrDefault(name, Set.of())))
                    .findFirst()
                    .orElse(left.getFirst());
            done.add(next);
            left.remove(next);
        }
        return List.copyOf(done);
    }

    /** For each service those that must go before it. */
    public static Map<String, Set<String>> before(Checkout checkout) {
        Map<String, Set<String>> before = new TreeMap<>();
        Ownership ownership = new Ownership(
                checkout.project(), checkout.model().declared(), checkout.head().made());
        for (Snapshot snapshot :
                List.of(checkout.head().snapshot(), checkout.model().snapshot())) {
            snapshot.objects().values().forEach(object -> {
                if (object instanceof ForeignKey key) {
                    refers(key, ownership)
                            .ifPresent(edge -> before.computeIfAbsent(edge.from(), s -> new TreeSet<>())
                                    .add(edge.to()));
                }
            });
        }
        Set<String> known = new TreeSet<>();
        checkout.project().services().forEach(service -> known.add(service.name()));
        for (Service service : checkout.project().services()) {
            service.after().stream()
                    .filter(known::contains)
                    .forEach(after -> before.computeIfAbsent(service.name(), s -> new TreeSet<>())
                            .add(after));
        }
        return before;
    }

    private record Edge(String from, String to) {}

    private static Optional<Edge> refers(ForeignKey key, Ownership ownership) {
        String from = service(ownership, key.parent());
        String to = service(ownership, key.references());
        return from.isEmpty() || to.isEmpty() || from.equals(to) ? Optional.empty() : Optional.of(new Edge(from, to));
    }

    private static String service(Ownership ownership, ObjectId table) {
        return ownership.of(table).service();
    }
}
