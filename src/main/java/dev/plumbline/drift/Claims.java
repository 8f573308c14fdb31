package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of who makes and declares objects.
 *
 * @param project services with what the project file gives them
 * @param modelled tables that each service's models declare, without stubs, by service
 * @param made objects that each migration set makes, by set
 */
record Claims(Project project, Map<String, Set<ObjectId>> modelled, Map<String, Set<ObjectId>> made) {
    /** Services whose {@code owns:} patterns name the object. */
    List<Service> named(ObjectId root) {
        String text = root.name();
        String plain = root.schema() + "." + root.simpleName();
        return project.services().stream()
                .filter(service -> service.owns().stream()
                        .map(Pattern::new)
                        .anyMatch(pattern -> pattern.matches(text) || pattern.matches(plain)))
                .toList();
    }

    /** Services whose models declare it, but for tables in a schema that was given to another service. */
    List<Service> modelling(ObjectId root) {
        return project.services().stream()
                .filter(service ->
                        modelled.getOrDefault(service.name(), Set.of()).contains(root))
                .filter(service -> !givenToAnother(root, service))
                .toList();
    }

    /** Migration sets that make it. */
    Set<String> makingSets(ObjectId root) {
        Set<String> sets = new LinkedHashSet<>();
        made.forEach((set, objects) -> {
            if (objects.contains(root)) {
                sets.add(set);
            }
        });
        return sets;
    }

    /** Services that name one of these sets. */
    List<Service> using(Set<String> sets) {
        return project.services().stream()
                .filter(service -> service.migrations() != null && sets.contains(service.migrations()))
                .toList();
    }

    /** Services that claim the schema. */
    List<Service> claimingSchema(String schema) {
        return project.services().stream()
                .filter(service -> service.schemas().contains(schema))
                .toList();
    }

    private boolean givenToAnother(ObjectId root, Service service) {
        List<Service> claiming = claimingSchema(root.schema());
        return !claiming.isEmpty() && !claiming.contains(service);
    }
}
