package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Opens circles of renames, in which each waits for the name of another: one of them stands aside under a name of its own. */
final class NameCircles {
    private final Side actual;
    private final Side expected;
    private final Steps steps;

    NameCircles(Side actual, Side expected, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.steps = steps;
    }

    void open() {
        List<Step> left = new ArrayList<>(
                steps.all().stream().filter(step -> step.renamed != null).toList());
        while (!left.isEmpty()) {
            Map<String, Step> freeing = new HashMap<>();
            left.forEach(step -> step.frees.forEach(name -> freeing.put(name, step)));
            boolean free = left.removeIf(
                    step -> step.takes.stream().map(freeing::get).allMatch(other -> other == null || other == step));
            if (!free) {
                standAside(left.removeFirst());
            }
        }
    }

    private void standAside(Step step) {
        ObjectId from = Objects.requireNonNull(step.renamed);
        CatalogObject to = Objects.requireNonNull(expected.find(step.node));
        ObjectId aside = Aside.of(from, "renamed", id -> actual.find(id) != null || expected.find(id) != null);
        boolean domain = to.parent() != null && to.parent().kind().equals("domain");
        Action first = Action.change(step.node, rename(from, aside, domain)).as(step.form);
        Step away = steps.add(first, step.cause, step.subject);
        away.previous = step.previous;
        away.frees.addAll(step.frees);
        away.earlier.addAll(step.earlier);
        step.frees.clear();
        step.sql = rename(aside, to.id(), domain);
        step.earlier.add(away);
    }

    private static String rename(ObjectId from, ObjectId to, boolean domain) {
        return Renaming.sql(from, to, Names.parent(to), domain).getFirst();
    }
}
