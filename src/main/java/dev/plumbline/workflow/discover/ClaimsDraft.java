package dev.plumbline.workflow.discover;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.discovery.FoundService;
import dev.plumbline.discovery.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each service claims: a schema that it alone uses as a whole, of a schema that others use too its tables by name, those that begin
 * alike by a pattern that fits no other service's. A table of two services is asked about.
 */
final class ClaimsDraft {
    private final Map<String, Set<ObjectId>> tables = new TreeMap<>();
    private final List<Question> questions;

    /**
     * @param uses the tables of each service by its name
     * @param migrating services that have migrations; of a table of two, one of these is the likelier owner
     */
    ClaimsDraft(Map<String, Set<ObjectId>> uses, Set<String> migrating, List<Question> questions) {
        uses.forEach((service, set) -> tables.put(service, new LinkedHashSet<>(set)));
        this.questions = questions;
        twice().forEach((table, services) -> {
            tables.values().forEach(set -> set.remove(table));
            services.sort(Comparator.comparing(service -> !migrating.contains(service)));
            ask(table, services);
        });
    }

    private Map<ObjectId, List<String>> twice() {
        Map<ObjectId, List<String>> users = new TreeMap<>(Comparator.comparing(ObjectId::toString));
        tables.forEach((service, set) -> set.forEach(
                table -> users.computeIfAbsent(table, t -> new ArrayList<>()).add(service)));
        users.values().removeIf(services -> services.size() < 2);
        return users;
    }

    private void ask(ObjectId table, List<String> services) {
        String name = SqlName.qualified(table.schema(), table.simpleName());
        List<String> choices = new ArrayList<>(services);
        choices.add("nobody");
        questions.add(new Question(
                "services." + services.getFirst(),
                "Whose table is " + name + "?",
                choices,
                services.getFirst(),
                "owns: [" + name + "]",
                (project, answer) -> services.contains(answer)
                        ? project.withService(
                                answer, service -> service.claiming(service.schemas(), more(service, name)))
                        : project));
    }

    private static List<String> more(FoundService service, String name) {
        List<String> owns = new ArrayList<>(service.owns());
        if (!service.schemas().contains(name.substring(0, name.indexOf('.')))) {
            owns.add(name);
        }
        return owns;
    }

    /** The service with its claims. */
    FoundService claim(FoundService service) {
        List<String> whole = new ArrayList<>();
        List<String> objects = new ArrayList<>();
        for (String schema : schemas(service.name())) {
            List<String> others = tables.keySet().stream()
                    .filter(other -> !other.equals(service.name()))
                    .filter(other -> schemas(other).contains(schema))
                    .toList();
            if (others.isEmpty()) {
                whole.add(schema);
            } else {
                objects.addAll(owned(service.name(), schema, others));
            }
        }
        return service.claiming(whole, objects);
    }

    private Set<String> schemas(String service) {
        return tables.getOrDefault(service, Set.of()).stream()
                .map(ObjectId::schema)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> owned(String service, String schema, List<String> others) {
        Map<String, List<String>> byWord = names(service, schema).stream()
                .collect(Collectors.groupingBy(ClaimsDraft::firstWord, TreeMap::new, Collectors.toList()));
        List<String> owned = new ArrayList<>();
        byWord.forEach((word, names) -> {
            boolean taken = others.stream()
                    .flatMap(other -> names(other, schema).stream())
                    .anyMatch(name -> name.startsWith(word));
            boolean plain = names.stream().allMatch(name -> SqlName.quote(name).equals(name));
            if (names.size() > 1 && word.endsWith("_") && plain && !taken) {
                owned.add(SqlName.quote(schema) + "." + word + "*");
            } else {
                names.forEach(name -> owned.add(SqlName.qualified(schema, name)));
            }
        });
        return owned;
    }

    private List<String> names(String service, String schema) {
        return tables.getOrDefault(service, Set.of()).stream()
                .filter(table -> table.schema().equals(schema))
                .map(ObjectId::simpleName)
                .sorted()
                .toList();
    }

    private static String firstWord(String name) {
        int end = name.indexOf('_', 1);
        return end < 0 ? name : name.substring(0, end + 1);
    }
}
