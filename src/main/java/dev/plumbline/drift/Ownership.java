package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose object is it? The first of: {@code owns:} in the project file; made by the service's migration set and declared in its
 * models; its models; its migration set; the only service that claims the schema. Children follow the object they stand under.
 */
public final class Ownership {
    private final Claims claims;
    private final Map<ObjectId, Owned> known = new HashMap<>();

    /** An object's owner. {@code service} is empty where nobody or several own it, {@code migrations} where no set makes it. */
    public record Owned(String service, String migrations, List<String> claimants) {
        public Owned {
            claimants = List.copyOf(claimants);
        }

        static final Owned NOBODY = new Owned("", "", List.of());

        /** Whether two services claim it. */
        public boolean twice() {
            return claimants.size() > 1;
        }

        /** Whether nothing claims it. */
        public boolean nobody() {
            return service.isEmpty() && migrations.isEmpty() && claimants.isEmpty();
        }
    }

    public Ownership(Project project, Map<String, Set<ObjectId>> modelled, Map<String, Set<ObjectId>> made) {
        claims = new Claims(project, modelled, made);
    }

    /** The owner of an object that stands under no other. */
    public Owned of(ObjectId root) {
        return known.computeIfAbsent(root, this::decide);
    }

    private Owned decide(ObjectId root) {
        Set<String> sets = claims.makingSets(root);
        List<Service> named = claims.named(root);
        if (!named.isEmpty()) {
            return owned(named, sets);
        }
        List<Service> modelling = claims.modelling(root);
        List<Service> using = claims.using(sets);
        List<Service> both = modelling.stream().filter(using::contains).toList();
        if (both.size() == 1 && modelling.size() == 1) {
            return owned(both, sets);
        }
        if (!modelling.isEmpty()) {
            return owned(withOtherSets(modelling, using, sets), sets);
        }
        return sets.isEmpty() ? bySchema(root) : byMigrations(using, sets);
    }

    /** Services that share one set claim nothing through it; a set of another service does. */
    private List<Service> withOtherSets(List<Service> modelling, List<Service> using, Set<String> sets) {
        Set<Service> all = new LinkedHashSet<>(modelling);
        boolean madeByOwn = modelling.stream()
                .anyMatch(service -> service.migrations() != null && sets.contains(service.migrations()));
        if (!madeByOwn && using.size() == 1) {
            all.addAll(using);
        }
        return List.copyOf(all);
    }

    private Owned byMigrations(List<Service> using, Set<String> sets) {
        if (sets.size() > 1) {
            return owned(using, sets);
        }
        return using.size() == 1
                ? owned(using, sets)
                : new Owned("", sets.iterator().next(), List.of());
    }

    private Owned bySchema(ObjectId root) {
        List<Service> claiming = claims.claimingSchema(root.schema());
        if (claiming.size() != 1) {
            return Owned.NOBODY;
        }
        String set = claiming.getFirst().migrations();
        return new Owned(
                claiming.getFirst().name(),
                set == null ? "" : set,
                List.of(claiming.getFirst().name()));
    }

    private static Owned owned(List<Service> services, Set<String> sets) {
        List<String> names = services.stream().map(Service::name).distinct().toList();
        if (names.size() != 1) {
            return new Owned(
                    "", sets.size() == 1 ? sets.iterator().next() : "", sharesOneSet(services) ? List.of() : names);
        }
        String set = services.getFirst().migrations();
        return new Owned(names.getFirst(), set == null ? "" : set, names);
    }

    private static boolean sharesOneSet(List<Service> services) {
        Set<String> sets = services.stream()
                .map(service -> service.migrations() == null ? "service " + service.name() : service.migrations())
                .collect(Collectors.toSet());
        return sets.size() == 1;
    }
}
