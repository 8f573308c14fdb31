package dev.plumbline.workflow.discover;

import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.discovery.FoundSet;
import dev.plumbline.discovery.Question;
import java.util.ArrayList;
import java.util.List;

/** Questions about migration sets. */
final class SetQuestion {
    private SetQuestion() {}

    /** A service names one set, and several fit. */
    static Question of(String service, FoundSet closest, List<FoundSet> sets) {
        List<String> names = sets.stream().map(FoundSet::name).toList();
        List<String> choices = new ArrayList<>(names);
        choices.add("none");
        return new Question(
                "services." + service,
                "Which of its migration sets does " + service
                        + " own its tables by? A project file names one for a service.",
                choices,
                closest.name(),
                "migrations: " + closest.name(),
                (project, answer) ->
                        names.contains(answer) ? project.withService(service, each -> each.running(answer)) : project);
    }

    /** Where the tool keeps its state cannot be told from its set-up. */
    static Question history(FoundSet set) {
        String usual =
                FoundSet.usualHistory(set.tool()).map(HistoryTable::toString).orElse("public.migrations");
        return new Question(
                "migrations." + set.name(),
                "In which table (schema.table) does " + set.folder() + " keep its state? Its set-up computes it.",
                List.of(),
                usual,
                "history: " + usual,
                (project, answer) -> {
                    List<String> parts = SqlName.split(answer);
                    return parts.size() == 2
                            ? project.withSet(
                                    set.name(),
                                    each -> each.keeping(new HistoryTable(parts.getFirst(), parts.getLast())))
                            : project;
                });
    }
}
